import type { EntityKind } from './linker/types.ts';

/** A group of kinds that share an ink and an underline: `--ink-<group>`, `--line-<group>` of assets/tokens.css. */
export type InkGroup = 'chip' | 'company' | 'person' | 'organisation' | 'policy';

/** In the order in which the extension's pages list them. */
export const INK_GROUPS: readonly InkGroup[] = ['chip', 'company', 'person', 'organisation', 'policy'];

export const INK_GROUP: Record<EntityKind, InkGroup> = {
  chip: 'chip',
  company: 'company',
  official: 'person',
  expert: 'person',
  organisation: 'organisation',
  policy: 'policy',
  material: 'policy',
  event: 'policy',
};
