import { BellOff, BellRing } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import type { Person } from '../../shell/session.ts';
import { words } from '../../shell/words.ts';
import { createDeviceModel } from './device-model.ts';

/** Whether this device tells of alerts; it asks for the permission only when the person wants it. */
export function DeviceSection({ person }: { readonly person: Person }): VNode {
  const environment = useEnvironment();
  const model = useMemo(() => createDeviceModel(environment, person), [environment, person.userId]);
  const { device } = words.value.alerts;
  const { busy, failed, refusal, state, turnOff, turnOn } = model;
  return (
    <Section title={device.title}>
      <p>{device.what}</p>
      <p role="status" class="soft">
        {state.value && device[state.value]}
      </p>
      {failed.value && <p role="alert">{device.failed}</p>}
      <RefusalNotice refusal={refusal.value} />
      {state.value === 'off' && (
        <div class="form-actions">
          <Button icon={BellRing} busy={busy.value} onClick={turnOn}>
            {device.turnOn}
          </Button>
        </div>
      )}
      {state.value === 'on' && (
        <div class="form-actions">
          <Button icon={BellOff} busy={busy.value} onClick={turnOff}>
            {device.turnOff}
          </Button>
        </div>
      )}
    </Section>
  );
}
