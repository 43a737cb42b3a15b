import type { FactSet } from '../fact-base/compile.ts';
import type { EntityInput } from '../fact-base/schema.ts';
import type { EntityId } from '../linker/types.ts';
import { formsOf } from './forms.ts';
import type { Pack } from './pack.ts';

type Alias = EntityInput['aliases'][string][number];

/** A name of a pack that, before it came, already meant somebody else: it is linked only with support. */
export interface Weakened {
  form: string;
  entity: EntityId;
  /** Whom it means alone. */
  other: EntityId;
}

export interface Merged {
  set: FactSet;
  weakened: Weakened[];
}

/** Ids of facts, sources and disputes are their pack's own: two packs may use the same. No slug has a colon. */
const own = (pack: string, id: string): string => `${pack}:${id}`;

/**
 * One base of the built-in base and packs, in the order in which they were added; what comes first wins.
 *
 * - Entities of the same id and kind are one. Its name, gloss, kind and marks are the first one's; aliases, each with
 *   the cues that its own pack gives it, and roles add up. Of another kind they stay two.
 * - What an earlier base says of a form of an entity stands: a weak one is not made strong.
 * - A form that is enough alone for one entity is weak for the next.
 * - References to what is not there, after an update of the built-in base, are left out.
 */
export const mergePacks = (builtIn: FactSet, packs: readonly Pack[]): Merged => {
  const set: FactSet = {
    ...builtIn,
    entities: [],
    facts: [...builtIn.facts],
    sources: [...builtIn.sources],
    disputes: [...builtIn.disputes],
  };
  const weakened: Weakened[] = [];
  const places = new Map<EntityId, number>();
  /** Whom a form means alone. */
  const owners = new Map<string, EntityId>();
  /** Of entities that several bases know: the forms that are there. */
  const written = new Map<EntityId, Set<string>>();

  const formKey = (folded: string, frames: string): string => `${folded}\n${frames}`;
  const formsKnown = (entity: EntityInput): Set<string> => {
    let known = written.get(entity.id);
    if (!known) {
      known = new Set(formsOf(entity).map(({ folded, frames }) => formKey(folded, frames)));
      written.set(entity.id, known);
    }
    return known;
  };

  for (const entity of builtIn.entities) {
    places.set(entity.id, set.entities.push(entity) - 1);
    for (const { folded, alone } of formsOf(entity)) if (alone) owners.set(folded, entity.id);
  }

  for (const { pack, entities, facts, sources, disputes } of packs) {
    const renamed = new Map<EntityId, EntityId>();
    for (const entity of entities) {
      const there = set.entities[places.get(entity.id) ?? -1];
      if (there && there.kind !== entity.kind) renamed.set(entity.id, own(pack.id, entity.id));
    }
    const entityId = (id: EntityId): EntityId => renamed.get(id) ?? id;
    for (const entity of entities) {
      const id = entityId(entity.id);
      const place = places.get(id);
      const first = place === undefined ? undefined : set.entities[place];
      const known = first && formsKnown(first);
      const aliases: Record<string, Alias[]> = {};
      for (const { form, folded, lang, alone, frames, path } of formsOf(entity)) {
        const key = formKey(folded, frames);
        if (known?.has(key)) continue;
        known?.add(key);
        const listed = path[0] === 'aliases' ? entity.aliases[lang]?.[path[2] as number] : undefined;
        const owner = alone ? owners.get(folded) : undefined;
        const isWeak = owner !== undefined && owner !== id;
        if (isWeak) weakened.push({ form, entity: id, other: owner });
        else if (alone) owners.set(folded, id);
        // A name of a new entity is an alias by itself.
        if (!listed && !isWeak && !first) continue;
        const list = aliases[lang] ?? [];
        aliases[lang] = list;
        list.push(first || isWeak ? withOwn(listed ?? form, isWeak, first ? entity : undefined) : (listed ?? form));
      }
      if (first && place !== undefined) set.entities[place] = together(first, aliases, entity.roles, id);
      else {
        places.set(id, set.entities.push({ ...entity, id, aliases }) - 1);
      }
    }

    const has = (id: EntityId | undefined): boolean => id !== undefined && places.has(entityId(id));
    const present = (id: EntityId | undefined): EntityId | undefined => (has(id) ? entityId(id as string) : undefined);
    const ownDisputes = new Set(disputes.map(({ id }) => id));
    for (const source of sources) set.sources.push({ ...source, id: own(pack.id, source.id) });
    for (const dispute of disputes) set.disputes.push({ ...dispute, id: own(pack.id, dispute.id) });
    for (const { claimant, reportedBy, dispute, rule, ...fact } of facts) {
      const about = fact.about.filter(has).map(entityId);
      const entity = present(claimant.entity);
      if (about.length === 0 || (!entity && !claimant.group)) continue;
      const by = present(rule?.by);
      const chip = present(rule?.chip);
      const side = dispute && sideIn(dispute, ownDisputes.has(dispute.id) ? own(pack.id, dispute.id) : dispute.id, set);
      set.facts.push({
        ...fact,
        id: own(pack.id, fact.id),
        pack: pack.id,
        about,
        claimant: { ...(entity && { entity }), ...(claimant.group && { group: claimant.group }) },
        ...(has(reportedBy) && { reportedBy: present(reportedBy) }),
        evidence: fact.evidence.map((cited) => ({ ...cited, source: own(pack.id, cited.source) })),
        ...(side && { dispute: side }),
        ...(rule && chip && { rule: { chip, state: rule.state, from: rule.from, ...(by && { by }) } }),
      });
    }
    // Roles were taken as they are: their organisations and sources get the ids of the merged base last.
    for (const { id, roles } of entities) {
      const place = places.get(entityId(id)) as number;
      const mine = new Set<unknown>(roles);
      const entity = set.entities[place] as EntityInput;
      set.entities[place] = {
        ...entity,
        roles: entity.roles.map((role) => {
          if (!mine.has(role)) return role;
          const { organisation, ...rest } = role;
          const body = present(organisation);
          return {
            ...rest,
            ...(body && { organisation: body }),
            evidence: role.evidence.map((cited) => ({ ...cited, source: own(pack.id, cited.source) })),
          };
        }),
      };
    }
  }
  if (packs.length > 0) set.packs = Object.fromEntries(packs.map(({ pack: { id, name } }) => [id, { name }]));
  return { set, weakened };
};

/** An alias that leaves its entity: weak where another bears the form, and with the cues and phrases it had there. */
const withOwn = (alias: Alias, weak: boolean, from: EntityInput | undefined): Alias => {
  const whole =
    typeof alias === 'string' ? { form: alias, strength: 'strong' as const, cues: [], not: [], frames: [] } : alias;
  return {
    ...whole,
    strength: weak ? 'weak' : whole.strength,
    ...(from && { cues: [...from.cues, ...whole.cues], not: [...from.not, ...whole.not] }),
  };
};

const together = (
  first: EntityInput,
  aliases: Readonly<Record<string, Alias[]>>,
  roles: EntityInput['roles'],
  id: EntityId,
): EntityInput => {
  const all = { ...first.aliases };
  for (const [lang, list] of Object.entries(aliases)) all[lang] = [...(all[lang] ?? []), ...list];
  return { ...first, id, aliases: all, roles: [...first.roles, ...roles] };
};

const sideIn = (
  { side }: { side: string },
  id: string,
  { disputes }: FactSet,
): { id: string; side: string } | undefined =>
  disputes.find((dispute) => dispute.id === id)?.sides.some((each) => each.id === side) ? { id, side } : undefined;
