import { KOREAN_JOSA, LATIN_S, once, PERSIAN_SUFFIX, words } from './affixes.ts';

/** Particles that follow a Korean name directly, with and without the final consonant's glide. */
const josa = (): string[] => [
  ...words('은 는 이 가 을 를 의 에 와 과 도 만 로 으로 께 께서 에게 에게서 한테 에서 에는 에도 에만 에서는 에서도'),
  ...words('까지 부터 마저 조차 보다 처럼 만큼 대로 이나 나 이랑 랑 하고 뿐 든 이든 라도 이라도 라는 이라는 란 이란'),
  ...words(
    '이다 다 였다 이었다 인 이며 며 이고 고 이자 라고 이라고 라며 이라며 에게는 에게도 에겐 으로는 로는 로부터 으로부터',
  ),
  ...words(
    '와의 과의 와는 과는 와도 과도 로서 으로서 로써 으로써 까지도 까지는 부터는 보다는 보다도 만의 만이 만은 만을',
  ),
  ...words(
    '측 측은 측이 측의 측에 측과 측도 측을 씨 씨는 씨가 씨의 씨를 씨와 씨도 씨에게 님 님은 님이 님의 발 식 표 급 용 산',
  ),
];

/**
 * Suffixes, folded, and the bit that allows each. A compiled matcher holds those that its forms may carry: pages in
 * Arabic, Chinese and English go without the rest.
 */
export const suffixBits = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ['s', LATIN_S] as const,
      ...words('ي ها هاي هايي اي را ست').map((form) => [form, PERSIAN_SUFFIX] as const),
      ...josa().map((form) => [form, KOREAN_JOSA] as const),
    ]),
);
