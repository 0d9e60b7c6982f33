import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { ButtonLink } from '../look/button.tsx';
import { Fold } from '../look/fold.tsx';
import { words } from '../shell/words.ts';
import { helpFirst } from './help-first.ts';

interface ImportHelpProps {
  /** Where the certificate is presented. */
  readonly origin: string | undefined;
}

/** How a PKCS#12 gets into the browser, the system at hand first. */
export function ImportHelp({ origin }: ImportHelpProps): VNode {
  const { help } = words.value.signInCertificates;
  const texts = {
    windows: [help.windowsTitle, help.windows],
    mac: [help.macTitle, help.mac],
    firefox: [help.firefoxTitle, help.firefox],
    linux: [help.linuxTitle, help.linux],
    android: [help.androidTitle, help.android],
    ios: [help.iosTitle, help.ios],
  } as const;
  return (
    <Fold summary={help.title}>
      <p>{help.lead}</p>
      <dl class="import-help">
        {helpFirst(navigator.userAgent).map((system) => (
          <div key={system}>
            <dt>{texts[system][0]}</dt>
            <dd>{texts[system][1]}</dd>
          </div>
        ))}
        {origin !== undefined && (
          <div>
            <dt>{help.rootTitle}</dt>
            <dd>
              <p>{help.root(origin)}</p>
              <p>
                <ButtonLink href="/ca/root.cer" icon={Download} download="root.cer">
                  {help.rootDownload}
                </ButtonLink>
              </p>
            </dd>
          </div>
        )}
      </dl>
    </Fold>
  );
}
