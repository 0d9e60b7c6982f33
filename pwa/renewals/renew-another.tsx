import { RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../look/button.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { words } from '../shell/words.ts';

/** Renews an order by its number, also one that the list leaves out (REN-1): its page asks, or says why it cannot be. */
export function RenewAnother(): VNode {
  const { route } = useLocation();
  const [reference, setReference] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { renewal } = words.value.lists;
  return (
    <Section title={renewal.another}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const typed = reference.replaceAll(/\s/g, '');
          setMissing(typed === '');
          if (typed !== '') route(`/orders/${encodeURIComponent(typed)}?renew`);
        }}
      >
        <TextField
          label={renewal.number}
          hint={renewal.numberHint}
          mono
          maxLength={40}
          error={isMissing ? renewal.noNumber : undefined}
          value={reference}
          onValue={setReference}
        />
        <div class="form-actions">
          <Button type="submit" icon={RefreshCw}>
            {renewal.renew}
          </Button>
        </div>
      </form>
    </Section>
  );
}
