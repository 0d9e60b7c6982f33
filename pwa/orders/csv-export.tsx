import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Account } from '../device/account.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { inTurn } from '../shell/in-turn.ts';
import { createTask } from '../shell/task.ts';
import { tellRefusal } from '../shell/tell-refusal.ts';
import { formats, language, words } from '../shell/words.ts';
import { csvAddressOfList, type ListQuery } from './list-query.ts';

interface CsvExportProps {
  readonly asked: ListQuery;
  /** Whose list it is on this device, which then makes the file itself, without network too. */
  readonly account: Account | undefined;
}

/** The reader's; undefined for a moment, in which no date is drawn yet: the first formatter is what takes long. */
function useTimeZone(): string | undefined {
  const [zone, setZone] = useState<string | undefined>(undefined);
  useEffect(() => inTurn(() => setZone(formats.value.zone())), []);
  return zone;
}

/** The list to take away, whole. */
export function CsvExport({ asked, account }: CsvExportProps): VNode {
  const task = useMemo(createTask, []);
  const { columns } = words.value.administration;
  const zone = useTimeZone();
  if (account === undefined) {
    return (
      <ButtonLink
        kind="quiet"
        icon={Download}
        href={csvAddressOfList(asked, { language: language.value, zone })}
        download="orders.csv"
      >
        {columns.export}
      </ButtonLink>
    );
  }
  const make = async () => {
    await task.run(async () => {
      const { saveCsv } = await import('./save-csv.ts');
      await saveCsv(account, asked);
    });
    const refusal = task.refusal.value;
    if (refusal) await tellRefusal(refusal);
  };
  return (
    <Button kind="quiet" icon={Download} busy={task.busy.value} onClick={make}>
      {columns.export}
    </Button>
  );
}
