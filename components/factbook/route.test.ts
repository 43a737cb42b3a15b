import { describe, expect, it } from 'vitest';
import { hashOf, pageOf, parseRoute, type Route } from './route.ts';

describe('an address leads to a place and back', () => {
  it.each<[string, Route]>([
    ['#/names', { page: 'names', filters: {} }],
    ['#/names?q=H20&kind=chip', { page: 'names', filters: { q: 'H20', kind: 'chip' } }],
    [
      '#/facts?source=a&claimant=b&status=denied&from=2025&to=2025-08',
      { page: 'facts', filters: { source: 'a', claimant: 'b', status: 'denied', from: '2025', to: '2025-08' } },
    ],
    ['#/entity/nvidia', { page: 'entity', id: 'nvidia' }],
    ['#/fact/h20%2Fban', { page: 'fact', id: 'h20/ban' }],
    ['#/source/hbm-relief', { page: 'source', id: 'hbm-relief' }],
    ['#/timeline', { page: 'timeline' }],
    ['#/relations', { page: 'relations' }],
    ['#/relations?of=h20', { page: 'relations', of: 'h20' }],
    ['#/disputes', { page: 'disputes' }],
    ['#/rules', { page: 'rules' }],
    ['#/sources', { page: 'sources' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hashOf(route)).toBe(hash);
  });
});

describe('what is no address leads to the names', () => {
  it.each(['', '#', '#/', '#/nowhere', '#/entity', '#/entity/', '#names/x', '#/%E0%A4%A'])('%j', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'names', filters: {} });
  });

  it('a filter that is none is left out', () => {
    expect(parseRoute('#/facts?colour=red&q=')).toEqual({ page: 'facts', filters: {} });
  });
});

it.each<[Route, string]>([
  [{ page: 'entity', id: 'x' }, 'names'],
  [{ page: 'fact', id: 'x' }, 'facts'],
  [{ page: 'source', id: 'x' }, 'sources'],
  [{ page: 'rules' }, 'rules'],
])('%o belongs to %s', (route, page) => expect(pageOf(route)).toBe(page));
