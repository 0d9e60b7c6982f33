import browser from 'webextension-polyfill';
import { fileStem } from '#core/keys/file-stem.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { KeyBotCalls } from '#core/keys/keybot-calls.ts';
import type { StrengthCalls } from '#core/passwords/strength-calls.ts';
import { createStrengthMeter } from '#core/passwords/strength-meter.ts';
import { siteHost } from '#core/sites/site-host.ts';
import { pickingWords } from '../picking/picking-words.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import keyBotWorker from './keybot.worker.ts?worker&url';
import { KeyBotPage } from './keybot-page.tsx';
import { speakKeyBot } from './keybot-words.ts';
import { createPutting } from './putting-model.ts';
import { createRequestModel } from './request-model.ts';
import { saveFile } from './save-file.ts';
import { startWorker } from './start-worker.ts';
import strengthWorker from './strength.worker.ts?worker&url';

// Opened by the popup: `?tab=` the page of the order, `host=` its name.
const query = new URLSearchParams(location.search);
const host = siteHost(query.get('host') ?? '') ?? '';

const model = createRequestModel({
  connect: () => startWorker<KeyBotCalls>(keyBotWorker, 'KeyBot'),
  meter: createStrengthMeter({
    connection: startWorker<StrengthCalls>(strengthWorker, 'password strength'),
    known: [host],
    onFault: (error) => console.warn('password strength unknown', error),
  }),
  random: (bytes) => crypto.getRandomValues(bytes),
  host,
  keep: async (key) => saveKey(key),
});
const putting = createPutting({
  browser,
  tabId: Number(query.get('tab')),
  pickingWords,
});

const stem = () => fileStem(model.names.value.trim().split(/[\s,;]/)[0] ?? '');
const keyFile = () => `${stem()}.key.pem`;
const saveKey = (key: FinishedKey) => saveFile(keyFile(), key.encryptedPem);
// A password that was typed and a key in the making are thrown away with the page.
addEventListener('beforeunload', (event) => {
  if (model.password.value !== '') event.preventDefault();
});

await start(
  () => (
    <KeyBotPage
      model={model}
      putting={putting}
      keyFile={keyFile}
      onSaveKey={saveKey}
      onSaveRequest={({ requestPem }) => saveFile(`${stem()}.csr.pem`, requestPem)}
      onStartOver={() => location.reload()}
    />
  ),
  () => words.value.extension.keybot.title,
  speakKeyBot,
);
