import { mutants } from './mutants.ts';

/** A Vite plugin that plants one of the mutants into the code under test. */
export function mutate(name: string) {
  const mutant = mutants[name];
  if (mutant === undefined) throw new Error(`no mutant “${name}”: ${Object.keys(mutants).join(', ')}`);
  return {
    name: 'paraphe-mutant',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!id.endsWith(`/${mutant.file}`)) return undefined;
      if (!code.includes(mutant.from)) throw new Error(`${mutant.file} has no longer what “${name}” changes`);
      return code.replace(mutant.from, () => mutant.to);
    },
  };
}
