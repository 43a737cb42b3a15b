import { normalise } from '../../../lib/linker/matcher.ts';
import { SAYING } from '../proposals/arabic-words.ts';
import { overlaps, type Span } from '../proposals/proposal.ts';

/** Somebody whom a paragraph names. */
export interface Named extends Span {
  /** Id of the entity, where one covers the name. */
  entity?: string;
  form: string;
}

export interface Speaker {
  named: Named;
  status: 'claimed' | 'denied' | 'announced';
}

type Status = Speaker['status'];

const ENGLISH =
  /(?<![\p{L}])(?:(?<denied>den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed))|(?<announced>announc(?:es|ed)|unveil(?:s|ed))|said|says|told|tells|add(?:s|ed)|argu(?:es|ed)|warn(?:s|ed)|not(?:es|ed)|wrote|writes|claim(?:s|ed)|stat(?:es|ed)|explain(?:s|ed)|insist(?:s|ed)|confirm(?:s|ed)|predict(?:s|ed)|suggest(?:s|ed)|acknowledg(?:es|ed)|call(?:s|ed) (?:it|the|for|on)|according to)(?![\p{L}])/giu;
const CHINESE =
  /(?<denied>否认|否認|驳斥|駁斥)|(?<announced>宣布|宣佈|公布|公佈)|表示|指出|认为|認為|强调|強調|透露|补充|補充|写道|寫道|告诉|告訴|警告|承认|承認|回应|回應|称|稱(?!为)|说|說/gu;
const ARABIC_DENIED = new Set(['نفى', 'نفت', 'ينفي', 'رفض', 'رفضت'].map(normalise));
const ARABIC_ANNOUNCED = new Set(['أعلن', 'أعلنت', 'كشف', 'كشفت'].map(normalise));

interface Verb extends Span {
  status: Status;
}

const verbsOf = (text: string, lang: string): Verb[] => {
  const base = lang.split('-')[0];
  if (base === 'ar')
    return [...text.matchAll(/[\p{Script=Arabic}\p{M}]+/gu)].flatMap((word) => {
      const folded = normalise(word[0]);
      const verb = [folded, folded.replace(/^[وف]/u, '')].find(
        (form) => SAYING.has(form) || ARABIC_DENIED.has(form) || ARABIC_ANNOUNCED.has(form),
      );
      if (verb === undefined) return [];
      const status = ARABIC_DENIED.has(verb) ? 'denied' : ARABIC_ANNOUNCED.has(verb) ? 'announced' : 'claimed';
      return [{ start: word.index, end: word.index + word[0].length, status }];
    });
  const pattern = base === 'zh' ? CHINESE : ENGLISH;
  return [...text.matchAll(pattern)].map(({ index, 0: word, groups }) => ({
    start: index,
    end: index + word.length,
    status: groups?.denied ? 'denied' : groups?.announced ? 'announced' : 'claimed',
  }));
};

/** A name further than this from its verb, in UTF-16 units, is not its subject. */
const NEAR = { ar: 70, zh: 24, en: 60 } as const;

/**
 * Who speaks in a paragraph: the name nearest to a verb of saying, on the side on which the language puts the subject
 * before the other. Names inside quotation marks do not speak.
 */
export const speakerOf = (
  text: string,
  lang: string,
  names: readonly Named[],
  quotations: readonly Span[],
): Speaker | undefined => {
  const base = lang.split('-')[0];
  const near = base === 'ar' || base === 'zh' ? NEAR[base] : NEAR.en;
  const outside = (span: Span) => !quotations.some((quotation) => overlaps(quotation, span));
  let best: (Speaker & { distance: number }) | undefined;
  for (const verb of verbsOf(text, lang).filter(outside)) {
    const forwards = base === 'ar' || /^according/i.test(text.slice(verb.start, verb.end));
    for (const named of names.filter(outside)) {
      const after = named.start >= verb.end;
      const gap = after ? text.slice(verb.end, named.start) : text.slice(named.end, verb.start);
      if (/[.!?。！？؟]\s/u.test(`${gap} `)) continue;
      // The other side counts three times as far: "…, Jane Doe said" and "said Jane Doe" are both written.
      const distance = gap.length * (after === forwards ? 1 : 3);
      if (gap.length <= near && (!best || distance < best.distance)) best = { named, status: verb.status, distance };
    }
  }
  return best && { named: best.named, status: best.status };
};
