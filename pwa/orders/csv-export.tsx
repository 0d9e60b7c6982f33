import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { orderCsvWords } from '#core/csv/order-csv.ts';
import type { Account } from '../device/account.ts';
import { questionOf } from '../device/read-here.ts';
import { saveFile } from '../files/save-file.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { toast } from '../look/toasts.tsx';
import { refusalWords } from '../shell/refusal-words.ts';
import { createTask } from '../shell/task.ts';
import { language, words } from '../shell/words.ts';
import { csvAddressOfList, type ListQuery, readingQueryOf } from './list-query.ts';

interface CsvExportProps {
  readonly asked: ListQuery;
  /** Whose list it is on this device, which then makes the file itself, without network too. */
  readonly account: Account | undefined;
}

/** The list to take away, whole. */
export function CsvExport({ asked, account }: CsvExportProps): VNode {
  const task = useMemo(createTask, []);
  const { columns } = words.value.administration;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
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
      const question = questionOf(readingQueryOf(asked));
      const reader = { language: language.value, words: orderCsvWords(words.value), zone };
      const text = await account.ask('csv', { question, reader });
      saveFile(`orders-${new Date().toLocaleDateString('sv-SE')}.csv`, text, 'text/csv;charset=utf-8');
    });
    const refusal = task.refusal.value;
    if (refusal) toast({ text: refusalWords(refusal).what });
  };
  return (
    <Button kind="quiet" icon={Download} busy={task.busy.value} onClick={make}>
      {columns.export}
    </Button>
  );
}
