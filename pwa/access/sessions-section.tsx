import { Laptop, type LucideIcon, MonitorSmartphone, Puzzle, Smartphone, Tablet } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MySessionView } from '#core/portal/signin-views.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { deviceName } from './device-name.ts';
import './sessions-section.css';

/** Where one is signed in; each place can be signed out from here. */
export function SessionsSection(): VNode {
  const { portal, newId } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/me/sessions', { signal }), [portal]);
  const [endingOthers, setEndingOthers] = useState(false);
  const endOthers = useMemo(
    () => createAction((id) => portal.run('session.endOthers@1', {}, { id }), newId),
    [portal, newId],
  );
  const { sessions } = words.value.access;
  const some = (reading.value.value?.length ?? 0) > 1;
  return (
    <Section
      title={sessions.title}
      actions={some && <Button onClick={() => setEndingOthers(true)}>{sessions.endOthers}</Button>}
    >
      <p class="soft">{sessions.lead}</p>
      <Loaded reading={reading}>
        {(rows) => (
          <>
            <ul class="my-sessions">
              {rows.map((row) => (
                <OneSession key={row.sessionId} row={row} onEnded={reading.reload} />
              ))}
            </ul>
            {!some && <p class="soft">{sessions.alone}</p>}
          </>
        )}
      </Loaded>
      <ConfirmDialog
        open={endingOthers}
        title={sessions.endOthersTitle}
        submit={sessions.endOthers}
        action={endOthers}
        onClose={() => setEndingOthers(false)}
        onDone={() => {
          toast({ text: sessions.othersEnded });
          void reading.reload();
        }}
      >
        <p>{sessions.endOthersText}</p>
      </ConfirmDialog>
    </Section>
  );
}

const shapes: Readonly<Record<MySessionView['device']['kind'], LucideIcon>> = {
  desktop: Laptop,
  mobile: Smartphone,
  tablet: Tablet,
  unknown: MonitorSmartphone,
};

interface OneSessionProps {
  readonly row: MySessionView;
  readonly onEnded: () => Promise<void>;
}

function OneSession({ row, onEnded }: OneSessionProps): VNode {
  const { portal, newId } = useEnvironment();
  const end = useMemo(
    () => createAction((id) => portal.run('session.end@1', { sessionId: row.sessionId }, { id }), newId),
    [portal, newId, row.sessionId],
  );
  const { access } = words.value;
  const { sessions } = access;
  const name = deviceName(row.device, sessions);
  const run = async () => {
    if (!(await end.run())) return;
    toast({ text: sessions.ended });
    await onEnded();
  };
  return (
    <li class="my-session">
      <Icon of={row.audience === 'extension' ? Puzzle : shapes[row.device.kind]} size={22} />
      <div>
        <p class="my-session-name">
          <strong>{row.audience === 'extension' ? `${sessions.extension}, ${name}` : name}</strong>
          {row.current && <Badge tone="good">{sessions.current}</Badge>}
        </p>
        <p class="soft small">
          {access.ways[row.way]}
          {row.address && ` · ${row.address}`}
        </p>
        <p class="soft small">
          {sessions.began} <Time at={row.beganAt} as="shortDateTime" />
          {' · '}
          {sessions.seen} <Time at={row.seenAt} as="fromNow" />
        </p>
        <RefusalNotice refusal={end.refusal.value} />
      </div>
      {!row.current && (
        <Button label={sessions.endOne(name)} busy={end.busy.value} onClick={run}>
          {sessions.end}
        </Button>
      )}
    </li>
  );
}
