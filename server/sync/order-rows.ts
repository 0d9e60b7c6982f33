import { sql } from 'kysely';

/** Milliseconds since 1970, as JSON number. */
const ms = (column: string) => sql`floor(extract(epoch from ${sql.raw(column)}) * 1000)::bigint`;

/** A row of kind `order`, in the order of core/sync/order-row.ts, as JSON. */
export const orderRow = sql<string>`json_build_array(
  o.order_id, o.version, o.reference, o.product, ${ms('o.opened_at')}, ${ms('o.last_operation_at')}, o.own_reference,
  json_build_array(o.composition ->> 'emailAddress', o.composition ->> 'givenName', o.composition ->> 'surname',
    o.composition ->> 'organizationName', o.composition ->> 'registrationNumber', o.composition ->> 'streetAddress',
    o.composition ->> 'postalCode', o.composition ->> 'localityName', o.composition ->> 'stateOrProvinceName',
    o.composition ->> 'countryName'),
  o.custom_values, o.requester_id, o.administrative_contact_id, o.technical_contact_id, o.language, o.instructions,
  json_build_array(${ms('i.sent_at')}, ${ms('i.expires_at')}, ${ms('i.opened_at')}, ${ms('i.accepted_at')},
    ${ms('i.cancelled_at')}),
  (select json_object_agg(control, case when comment = '' then to_json(outcome)
      else json_build_array(outcome, comment) end)
    from controls where controls.order_id = o.order_id),
  case when r.order_id is not null
    then json_build_array(${ms('r.received_at')}, r.spki_sha256, r.key_kind, ${ms('r.link_made_at')}) end,
  case when o.refused_at is not null then json_build_array(${ms('o.refused_at')}, o.refusal_reason) end,
  ${ms('o.delivered_at')},
  (select json_agg(json_build_array(serial_number, ${ms('not_before')}, ${ms('not_after')}, spki_sha256,
      coalesce(signature_hash, ''), ${ms('revoked_at')}, revocation_reason,
      issuance_request_id, subject_alt_names, note, ${ms('accept_by')}, ${ms('accepted_at')}) order by issued_at)
    from certificates c where c.order_id = o.order_id),
  case when o.approval_asked_at is not null
    then json_build_array(${ms('o.approval_asked_at')}, ${ms('o.approved_at')}, ${ms('o.approval_refused_at')},
      o.approval_refusal_reason, o.approval_decided_by) end,
  ${ms('o.renewal_declined_at')},
  (select json_agg(json_build_array(comment_id, author_id, by_auditor, text, ${ms('written_at')})
      order by written_at, t.version)
    from order_comments t where t.order_id = o.order_id),
  (select json_agg(json_build_array(document_id, author_id, type, issuer, issued_on, expires_on, file_name, size,
      ${ms('attached_at')}) order by attached_at, d.version)
    from order_documents d where d.order_id = o.order_id),
  ${ms('o.automatic_renewal_since')},
  (select earlier.reference from orders earlier where earlier.order_id = o.renewal_of),
  (select later.reference from orders later where later.order_id = o.renewed_by)
)::text`;
