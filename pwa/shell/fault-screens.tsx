import type { VNode } from 'preact';
import { Button, ButtonLink } from '../look/button.tsx';
import { Screen } from '../look/screen.tsx';
import { words } from './words.ts';

const reload = () => location.reload();

/** A bug of ours reached the screen. */
export function FaultScreen(): VNode {
  const { fault, faultRemedy, reload: label } = words.value.shell;
  return (
    <Screen title={fault} width="narrow">
      <p>{faultRemedy}</p>
      <div class="form-actions">
        <Button kind="main" onClick={reload}>
          {label}
        </Button>
      </div>
    </Screen>
  );
}

/** The chunk of a screen did not come: no network before it was cached. */
export function UnloadedScreen(): VNode {
  const { screenFailed, screenFailedRemedy } = words.value.shell;
  return (
    <Screen title={screenFailed} width="narrow">
      <p>{screenFailedRemedy}</p>
      <div class="form-actions">
        <Button kind="main" onClick={reload}>
          {words.value.common.actions.retry}
        </Button>
      </div>
    </Screen>
  );
}

export function NotFoundScreen(): VNode {
  const { notFound, notFoundRemedy, goHome } = words.value.shell;
  return (
    <Screen title={notFound} width="narrow">
      <p>{notFoundRemedy}</p>
      <div class="form-actions">
        <ButtonLink href="/" kind="main">
          {goHome}
        </ButtonLink>
      </div>
    </Screen>
  );
}
