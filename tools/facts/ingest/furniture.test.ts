import { expect, test } from 'vitest';
import { furnitureOf } from './furniture.ts';

test.each<[string, string[], number[]]>([
  [
    'a label, a heading, a form',
    ['Chips', 'Acme slows its deliveries', 'It waits.', 'What comes next', 'Sign up to our newsletter'],
    [1, 4, 5],
  ],
  ['the headline is none, however short', ['Acme leaves town', 'It left on Monday.'], []],
  [
    'Arabic',
    ['تقنية', 'شركة تؤجل تسليم آلاتها', 'قالت إنها ستنتظر.', 'اترك تعليقاً', 'اكتب بريدك الإلكتروني هنا'],
    [1, 4, 5],
  ],
  ['Chinese', ['科技', '海兰半导体推迟向中芯国际交付设备', '公司表示将等待。', '下一步', '相关阅读'], [1, 4, 5]],
  ['a short sentence says something', ['Acme slows its deliveries', 'Nobody answered.', '“No.”'], []],
])('%s', (_, paragraphs, expected) => {
  expect(furnitureOf(paragraphs)).toEqual(expected);
});
