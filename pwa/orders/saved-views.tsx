import { Bookmark, Pencil, Trash } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LocalView } from '#core/sync/effects/local-state.ts';
import type { Account } from '../device/account.ts';
import { tellDone } from '../device/tell-done.ts';
import { useKept } from '../device/use-kept.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { language, words } from '../shell/words.ts';
import type { ListQuery } from './list-query.ts';
import { queryOfView, sortedViews, viewShown } from './list-view.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

interface SavedViewsProps {
  readonly account: Account;
  readonly asked: ListQuery;
}

/** Lists that the person has given a name: a row to choose from, and what may be done with the one that is shown. */
export function SavedViews({ account, asked }: SavedViewsProps): VNode | null {
  const kept = useKept(account, 'views');
  const [naming, setNaming] = useState<LocalView | 'new' | undefined>(undefined);
  const { views } = words.value.lists;
  if (kept === undefined) return null;
  const query = queryOfView(asked);
  const shown = viewShown(kept, asked);
  if (kept.length === 0 && query === '') return null;
  return (
    <nav class="saved-views" aria-label={views.title}>
      {kept.length > 0 && (
        <ul class="chips">
          {sortedViews(kept, language.value).map((view) => (
            <li key={view.viewId}>
              <a
                class="chip"
                href={view.query === '' ? '/orders' : `/orders?${view.query}`}
                aria-current={view === shown ? 'true' : undefined}
              >
                {view.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {shown ? (
        <ShownView key={shown.viewId} view={shown} onRename={() => setNaming(shown)} />
      ) : (
        query !== '' &&
        // Longer ones, of many signs outside of ASCII, the command does not take.
        query.length <= 500 && (
          <Button kind="quiet" icon={Bookmark} onClick={() => setNaming('new')}>
            {views.save}
          </Button>
        )
      )}
      {naming && (
        <SaveViewDialog
          views={kept}
          view={naming === 'new' ? undefined : naming}
          query={query}
          onClose={() => setNaming(undefined)}
        />
      )}
    </nav>
  );
}

interface ShownViewProps {
  readonly view: LocalView;
  readonly onRename: () => void;
}

function ShownView({ view: { viewId, name }, onRename }: ShownViewProps): VNode {
  const { portal, newId } = useEnvironment();
  const { views } = words.value.lists;
  const remove = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('view.remove@1', { viewId }, { id });
        tellDone(id, words.value.lists.views.removed(name));
      }, newId),
    [portal, viewId],
  );
  return (
    <>
      <Button kind="quiet" icon={Pencil} label={views.renameOf(name)} onClick={onRename}>
        {views.rename}
      </Button>
      <Button
        kind="quiet"
        icon={Trash}
        label={views.removeOf(name)}
        busy={remove.busy.value}
        onClick={() => remove.run()}
      >
        {words.value.common.actions.remove}
      </Button>
      <RefusalNotice refusal={remove.refusal.value} />
    </>
  );
}
