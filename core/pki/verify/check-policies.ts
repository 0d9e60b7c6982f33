import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';

const anyPolicy = '2.5.29.32.0';
const mostPolicies = 100;

interface Node {
  readonly expected: ReadonlySet<string>;
  /** Policies of the level above that lead here. */
  readonly parents: ReadonlySet<string>;
}
type Level = Map<string, Node>;

/**
 * Certificate policies (RFC 5280 §6.1) by the policy graph of RFC 9618, whose size stays the sum of the policies
 * where the old tree's was their product.
 * @param path leaf first; the last is the trust anchor, whose policies do not count
 * @param accepted the policies one of which is wanted; undefined for any
 */
export function checkPolicies(
  path: readonly Examined[],
  accepted: ReadonlySet<string> | undefined,
): readonly PathReason[] {
  const length = path.length - 1;
  let explicitPolicy = accepted === undefined ? length + 1 : 0;
  let policyMapping = length + 1;
  let inhibitAny = length + 1;
  const levels: Level[] = [new Map([[anyPolicy, { expected: new Set([anyPolicy]), parents: new Set() }]])];
  let isEmpty = false;

  for (let place = length - 1; place >= 0; place--) {
    const examined = path[place] as Examined;
    const fail = (detail: string): readonly PathReason[] => [{ code: 'policy', certificate: place, detail }];
    if ((examined.policies?.length ?? 0) > mostPolicies) return fail('too many policies');
    const mayBeAny = inhibitAny > 0 || (place > 0 && examined.isSelfIssued);
    const level: Level = isEmpty
      ? new Map()
      : nextLevel(levels.at(-1) as Level, examined.policies ?? [], mayBeAny);
    isEmpty = level.size === 0;
    levels.push(level);
    if (isEmpty && explicitPolicy === 0) return fail('an explicit policy is required and none is valid');
    if (place === 0) {
      if (examined.policyConstraints?.requireExplicitPolicy === 0) explicitPolicy = 0;
      break;
    }
    const mappings = examined.policyMappings ?? [];
    if (mappings.length > mostPolicies) return fail('too many policy mappings');
    if (mappings.some((mapping) => Object.values(mapping).includes(anyPolicy))) {
      return fail('anyPolicy mapped');
    }
    applyMappings(level, mappings, policyMapping > 0);
    isEmpty = level.size === 0;
    if (!examined.isSelfIssued) {
      explicitPolicy = Math.max(explicitPolicy - 1, 0);
      policyMapping = Math.max(policyMapping - 1, 0);
      inhibitAny = Math.max(inhibitAny - 1, 0);
    }
    const { requireExplicitPolicy, inhibitPolicyMapping } = examined.policyConstraints ?? {};
    explicitPolicy = Math.min(explicitPolicy, requireExplicitPolicy ?? explicitPolicy);
    policyMapping = Math.min(policyMapping, inhibitPolicyMapping ?? policyMapping);
    inhibitAny = Math.min(inhibitAny, examined.inhibitAnyPolicy ?? inhibitAny);
  }

  // §6.1.5 a: the leaf, self-issued or not, counts one down as well.
  explicitPolicy = Math.max(explicitPolicy - 1, 0);
  if (explicitPolicy > 0) return [];
  const isValid = !isEmpty && (accepted === undefined || leadsToAccepted(levels, accepted));
  return isValid ? [] : [{ code: 'policy', certificate: 0, detail: 'no accepted policy is valid' }];
}

/** RFC 5280 §6.1.3 d. */
function nextLevel(above: Level, policies: readonly string[], mayBeAny: boolean): Level {
  const byExpected = new Map<string, Set<string>>();
  for (const [policy, { expected }] of above) {
    for (const wanted of expected) {
      const parents = byExpected.get(wanted) ?? new Set();
      byExpected.set(wanted, parents.add(policy));
    }
  }
  const level: Level = new Map();
  for (const policy of policies) {
    if (policy === anyPolicy) continue;
    const parents = byExpected.get(policy) ?? (above.has(anyPolicy) ? new Set([anyPolicy]) : undefined);
    if (parents !== undefined) level.set(policy, { expected: new Set([policy]), parents });
  }
  if (policies.includes(anyPolicy) && mayBeAny) {
    for (const [policy, parents] of byExpected) {
      if (!level.has(policy)) level.set(policy, { expected: new Set([policy]), parents });
    }
  }
  return level;
}

/** RFC 5280 §6.1.4 b. */
function applyMappings(
  level: Level,
  mappings: readonly { readonly issuerDomain: string; readonly subjectDomain: string }[],
  isAllowed: boolean,
): void {
  const targets = new Map<string, Set<string>>();
  for (const { issuerDomain, subjectDomain } of mappings) {
    const known = targets.get(issuerDomain) ?? new Set();
    targets.set(issuerDomain, known.add(subjectDomain));
  }
  for (const [policy, expected] of targets) {
    const node = level.get(policy);
    if (!isAllowed) level.delete(policy);
    else if (node !== undefined) level.set(policy, { ...node, expected });
    else if (level.has(anyPolicy)) level.set(policy, { expected, parents: new Set([anyPolicy]) });
  }
}

/** Follows the graph up to where anyPolicy begins: the policy there is the one in the anchor's own terms. */
function leadsToAccepted(levels: readonly Level[], accepted: ReadonlySet<string>): boolean {
  let current = new Set((levels.at(-1) as Level).keys());
  if (current.has(anyPolicy)) return true;
  for (let depth = levels.length - 1; depth > 0; depth--) {
    const above = new Set<string>();
    for (const policy of current) {
      const parents = levels[depth]?.get(policy)?.parents ?? new Set<string>();
      if (parents.has(anyPolicy) && accepted.has(policy)) return true;
      for (const parent of parents) if (parent !== anyPolicy) above.add(parent);
    }
    current = above;
  }
  return false;
}
