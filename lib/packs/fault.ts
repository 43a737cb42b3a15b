/**
 * What is wrong with a file or in the way of a change. `components/options/packs/fault-words.ts` puts each into words:
 * what, where, and how to mend it.
 */
export type Fault =
  | { code: 'tooLarge'; bytes: number; limit: number }
  | { code: 'notText' | 'truncated' | 'notPack' }
  | { code: 'notJson'; line: number; column: number }
  | { code: 'newer'; version: string; reads: number }
  | { code: 'missing' | 'unknownKey'; at: string; key: string }
  | { code: 'wrongType'; at: string; wanted: 'text' | 'list' | 'mapping' | 'number' | 'boolean' | 'other' }
  | { code: 'tooLong'; at: string; limit: number }
  | { code: 'tooMany'; at: string; count: number; limit: number }
  | { code: 'empty' | 'tooDeep' | 'nobody'; at: string }
  | { code: 'choice'; at: string; value: string; choices: string }
  | { code: 'badId' | 'badDate' | 'badLink' | 'badValue' | 'badLanguage'; at: string; value: string }
  | { code: 'sign'; at: string; sign: string }
  | { code: 'twice' | 'unknownId'; at: string; id: string }
  | { code: 'matchesAll' | 'commonWord'; at: string; form: string }
  | { code: 'strongTwice'; at: string; form: string; other: string }
  | { code: 'otherKind'; at: string; kind: string; here: string }
  | { code: 'builtIn'; id: string }
  | { code: 'together'; count: number; limit: number }
  /** The browser's own words, where it says no. */
  | { code: 'storage'; message: string }
  | { code: 'full' | 'privateWindow' };

/** Why a file was refused: the first faults in its order, and how many there are besides. */
export interface Refusal {
  faults: Fault[];
  more: number;
}

/** As many as a person mends at a sitting. */
const SHOWN = 20;

/** Collects faults; of a file that is wrong everywhere it keeps the first. */
export class Faults {
  readonly #first: Fault[] = [];
  #count = 0;

  add(fault: Fault): void {
    if (this.#count++ < SHOWN) this.#first.push(fault);
  }

  /** null where there is none. */
  refusal(): Refusal | null {
    return this.#count === 0 ? null : { faults: this.#first, more: this.#count - this.#first.length };
  }
}

/** Thrown where nothing was changed, for the reasons given. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.faults.map(({ code }) => code).join(', '));
    this.refusal = refusal;
  }
}

export const refused = (fault: Fault): RefusedError => new RefusedError({ faults: [fault], more: 0 });
