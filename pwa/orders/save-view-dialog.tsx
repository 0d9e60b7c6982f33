import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LocalView } from '#core/sync/effects/local-state.ts';
import { tellDone } from '../device/tell-done.ts';
import { FormDialog } from '../look/form-dialog.tsx';
import { TextField } from '../look/text-field.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { createForm } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { viewNamed } from './list-view.ts';

interface SaveViewDialogProps {
  readonly views: readonly LocalView[];
  /** To be given another name; undefined: the list that is shown is to be kept. */
  readonly view: LocalView | undefined;
  readonly query: string;
  readonly onClose: () => void;
}

/** Asks for the name of a view. Under a name that there is, the list that is shown takes that view's place. */
export function SaveViewDialog({ views, view, query, onClose }: SaveViewDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const form = useMemo(
    () =>
      createForm({
        initial: { name: view?.name ?? '' },
        faultsOf: ({ name }) => {
          if (name.trim() === '') return { name: 'missing' as const };
          const other = view && viewNamed(views, name);
          // Renamed after another, two would have one name.
          return other && other.viewId !== view.viewId ? { name: 'wrong' as const } : {};
        },
        send: async ({ name }, id) => {
          await portal.run('view.save@1', argsOf(name), { id });
          tellDone(id, words.value.lists.views.saved(name.trim()));
        },
        newId,
      }),
    [portal],
  );
  const fresh = useMemo(newId, []);
  function argsOf(name: string) {
    const viewId = view?.viewId ?? viewNamed(views, name)?.viewId ?? fresh;
    return { viewId, name, query: view?.query ?? query };
  }
  const said = words.value.lists.views;
  return (
    <FormDialog
      title={view ? said.renameOf(view.name) : said.save}
      submit={words.value.common.actions.save}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={async () => {
        if (await form.submit()) onClose();
      }}
      onClose={onClose}
    >
      <TextField
        label={said.name}
        hint={view ? undefined : said.nameHint}
        maxLength={100}
        autocomplete="off"
        {...fieldOf(form, 'name')}
      />
    </FormDialog>
  );
}
