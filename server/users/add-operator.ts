import type { Handler } from '../commands/handler.ts';
import { addPerson } from './add-person.ts';

/** Adds a member of the staff, who belongs to the office's own account. */
export const addOperator: Handler<'operator.add@1'> =
  ({ args }) =>
  async (running) => ({
    userId: await addPerson(running, {
      ...args,
      accountId: running.portal.officeId,
      superUser: false,
      rights: [],
    }),
  });
