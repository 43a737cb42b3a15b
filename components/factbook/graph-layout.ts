import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Relation } from '../../lib/fact-base/relations.ts';
import type { Entity } from '../../lib/fact-base/types.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import { separate } from './separate.ts';

/** A name's place in the drawing, in px. */
export interface Placed {
  entity: Entity;
  /** How many ties it has. */
  ties: number;
  x: number;
  y: number;
}

/** Half the height of a dot with its label, in px, and how much lower than the dot the label ends. */
const HALF_HEIGHT = 19;
const FOOT = 8;
/** Of the drawing that one name with its label needs, in px²: below, labels cover each other. */
const ROOM = 9_500;
/** Steps after which the forces are at rest; d3's own number for its cooling. */
const TICKS = 300;

/** As many names as there is room for: those with most ties, and the one that is asked about in any case. */
export const shownNames = (
  entities: readonly Entity[],
  relations: readonly Relation[],
  area: number,
  of?: EntityId,
): Entity[] => {
  const ties = new Map<EntityId, number>();
  for (const { a, b, facts } of relations) for (const id of [a, b]) ties.set(id, (ties.get(id) ?? 0) + facts.length);
  const beside = new Set(relations.flatMap(({ a, b }) => (a === of ? [b] : b === of ? [a] : [])));
  const rank = ({ id }: Entity) => (id === of ? 2 : beside.has(id) ? 1 : 0);
  return entities
    .filter(({ id }) => ties.has(id))
    .sort((a, b) => rank(b) - rank(a) || (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0))
    .slice(0, Math.max(6, Math.floor(area / ROOM)));
};

/**
 * Places names so that those tied by many facts stand close and no label covers another where that can be. The same
 * names in the same drawing always come to stand in the same places.
 * @param reach half the room that a name needs across, in px
 */
export const layoutGraph = (
  shown: readonly Entity[],
  relations: readonly Relation[],
  { width, height }: { width: number; height: number },
  reach: (entity: Entity) => number,
): Placed[] => {
  interface Node extends SimulationNodeDatum {
    id: EntityId;
    entity: Entity;
    ties: number;
  }
  const nodes: Node[] = shown.map((entity) => ({ id: entity.id, entity, ties: 0 }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links: (SimulationLinkDatum<Node> & { count: number })[] = [];
  for (const { a, b, facts } of relations) {
    const [source, target] = [byId.get(a), byId.get(b)];
    if (!source || !target) continue;
    source.ties += 1;
    target.ties += 1;
    links.push({ source, target, count: facts.length });
  }
  // Labels are wide and low: the forces see a drawing that is squeezed to a square.
  const squeeze = height / width;
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(70)
        .strength(({ source, target, count }) => {
          const least = Math.min((source as Node).ties, (target as Node).ties);
          return Math.min(1, count / 4) / least;
        }),
    )
    .force('charge', forceManyBody<Node>().strength(-260))
    .force('collide', forceCollide<Node>(({ entity }) => reach(entity)).iterations(3))
    .force('x', forceX<Node>(width / 2).strength(0.05 * Math.min(1, squeeze)))
    .force('y', forceY<Node>(height / 2).strength(0.08))
    .stop()
    .tick(TICKS);
  const scaled = (of: 'x' | 'y', size: number, margin: number) => {
    const values = nodes.map((node) => node[of] ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) =>
      most > least ? margin + ((value - least) / (most - least)) * (size - 2 * margin) : size / 2;
  };
  // The forces know circles and no edges: spread over the whole drawing first, then no label over another.
  const [across, down] = [scaled('x', width, Math.min(70, width / 5)), scaled('y', height - FOOT, HALF_HEIGHT)];
  const boxes = separate(
    nodes.map(({ entity, x = 0, y = 0 }) => ({
      x: across(x),
      y: down(y),
      halfWidth: Math.min(reach(entity), width / 2),
      halfHeight: HALF_HEIGHT,
    })),
    { width, height: height - FOOT },
  );
  return nodes.map(({ entity, ties }, index) => ({ entity, ties, x: boxes[index]?.x ?? 0, y: boxes[index]?.y ?? 0 }));
};
