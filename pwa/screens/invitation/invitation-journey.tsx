import { useSignal, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { fileStem } from '#core/keys/file-stem.ts';
import { commonName, requestContent } from '#core/orders/request-content.ts';
import { products } from '#core/policy/products.ts';
import type { KeyBotOrder } from '../../keybot/keybot-model.ts';
import { Loading } from '../../look/spinner.tsx';
import { onChange } from '../../replica/change-channel.ts';
import { showFromTop } from '../../shell/arrival.tsx';
import { LazyPart } from '../../shell/lazy-part.tsx';
import { openVault } from '../../vault/this-device.ts';
import { createAcceptance, createTabLock } from './acceptance.ts';
import type { InvitationModel } from './invitation-model.ts';
import { InvitationScreen } from './invitation-screen.tsx';
import { NoInvitation } from './no-invitation.tsx';

const loadKeyBot = () => import('../../keybot/keybot-dialog.tsx');
const loadDelivery = () => import('../../delivery/delivery.tsx');

/** The holder's whole way, from the link to the file for their mail program. */
export function InvitationJourney({ model }: { readonly model: InvitationModel }): VNode {
  const keyIsHere = useSignal<boolean | undefined>(undefined);
  const accepting = useSignal<KeyBotOrder | undefined>(undefined);
  const view = model.view.value;
  const phase = model.phase.value;
  const id = model.invitation.value?.id ?? '';
  const tabLock = useMemo(() => createTabLock(`paraphe keybot ${id}`), [id]);
  useEffect(() => tabLock.release, [tabLock]);
  const acceptance = useMemo(
    () =>
      createAcceptance({
        replica: model.replica,
        keepInVault: async (key) => (await openVault()).keep(key),
        now: () => new Date(),
      }),
    [model],
  );
  useKeyPresence(model, keyIsHere);
  // Neither the dialog nor the key, once made, must wait for what can be there before.
  useEffect(() => {
    if (phase !== 'toAccept') return;
    void loadKeyBot();
    openVault().catch((error: unknown) => console.warn(error));
  }, [phase]);

  if (!view || !phase) return <NoInvitation model={model} />;
  const accept = async () => {
    if (!(await tabLock.acquire())) return;
    accepting.value = {
      kinds: products[view.product].keyKinds,
      content: requestContent(view.product, view.composition),
      known: Object.values(view.composition).filter((value) => value !== ''),
      keep: (key) => acceptance.keep(key, { view, invitationId: id }),
      keepAgain: acceptance.keepAgain,
    };
  };
  const close = () => {
    accepting.value = undefined;
    tabLock.release();
    void model.refresh();
    // What opened the dialog may be gone: the new state is told at the top.
    requestAnimationFrame(showFromTop);
  };
  const certificate = view.certificates[0];
  return (
    <>
      <InvitationScreen
        model={model}
        view={view}
        phase={phase}
        keyIsHere={keyIsHere.value}
        openElsewhere={tabLock.taken.value}
        onAccept={accept}
        delivery={
          certificate && (
            <LazyPart
              load={loadDelivery}
              props={{
                certificate,
                stem: fileStem(commonName(view.composition), view.reference),
                friendlyName: commonName(view.composition),
              }}
              waiting={<Loading />}
            />
          )
        }
      />
      {accepting.value && (
        <LazyPart
          load={loadKeyBot}
          props={{ ...accepting.value, onClose: close, onDownloadAgain: acceptance.downloadAgain }}
          waiting={<Loading />}
        />
      )}
    </>
  );
}

/** Whether the key of the accepted request lies in this browser's vault; asked again when the vault changes. */
function useKeyPresence(model: InvitationModel, keyIsHere: { value: boolean | undefined }): void {
  const look = async () => {
    const spkiSha256 = model.view.value?.spkiSha256;
    try {
      const key = spkiSha256 && (await (await openVault()).find(spkiSha256));
      keyIsHere.value = spkiSha256 === undefined ? undefined : key !== undefined;
    } catch (error) {
      // Without a vault nobody can tell; the key file does it all the same.
      console.warn(error);
    }
  };
  useSignalEffect(() => {
    model.view.value;
    void look();
  });
  useEffect(() => {
    const leaving = new AbortController();
    onChange(({ kind }) => kind === 'vault' && void look(), leaving.signal);
    return () => leaving.abort();
  }, []);
}
