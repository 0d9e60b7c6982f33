import type { VNode } from 'preact';
import * as v from 'valibot';
import { accountRequestSchema } from '#core/accounts/account-request.ts';
import { checkAccountRequest } from '#core/accounts/check-account-request.ts';
import { AccountRequestFacts } from '../../accounts/account-request-facts.tsx';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { words } from '../../shell/words.ts';
import type { OpenAccountModel } from './model.ts';
import { requestOf } from './request-values.ts';

/** The request as the portal will understand it: what the schema and the checks made of what was typed. */
export function RequestReview({ model }: { readonly model: OpenAccountModel }): VNode {
  const { form, send, stage, waits } = model;
  const { accountOpening: said } = words.value;
  const { request } = checkAccountRequest(v.parse(accountRequestSchema, requestOf(form.values.value)));
  return (
    <div class="form">
      <AccountRequestFacts asked={request} />
      {waits.value ? (
        <Notice kind="warning" title={said.offline.title} announced>
          <p>{said.offline.text}</p>
        </Notice>
      ) : (
        <RefusalNotice refusal={form.refusal.value} />
      )}
      <div class="form-actions">
        <Button kind="main" busy={form.busy.value} onClick={() => void send()}>
          {said.send}
        </Button>
        <Button
          onClick={() => {
            stage.value = 'fill';
          }}
        >
          {said.change}
        </Button>
      </div>
    </div>
  );
}
