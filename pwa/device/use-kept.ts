import { useEffect, useState } from 'preact/hooks';
import type { DeviceCalls } from '../account-replica/calls.ts';
import type { Account } from './account.ts';

type Kept = 'drafts' | 'views';

/** What the person keeps for themselves, on this device as it is now; undefined before it is known, or without a device. */
export function useKept<Name extends Kept>(
  account: Account | undefined,
  name: Name,
): DeviceCalls[Name]['result'] | undefined {
  const [kept, setKept] = useState<DeviceCalls[Name]['result'] | undefined>(undefined);
  const revision = account?.revision.value;
  useEffect(() => {
    let isNewest = true;
    void account?.ask(name, null as DeviceCalls[Name]['args']).then((answer) => {
      if (isNewest) setKept(answer);
    });
    return () => {
      isNewest = false;
    };
  }, [account, name, revision]);
  return kept;
}
