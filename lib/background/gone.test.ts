import { describe, expect, it } from 'vitest';
import { unlessGone } from './gone.ts';

describe('who is gone or out of reach is nothing to speak of', () => {
  it.each([
    'No tab with id: 512.',
    'No frame with id 7 in tab with id 512',
    'No document with id ABC in tab with id 512',
    'Frame with ID 7 was removed.',
    'The frame was removed.',
    'The tab was closed.',
    'Cannot access contents of url "https://x.example/". Extension manifest must request permission to access this host.',
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access a chrome:// URL',
    'Cannot access a chrome-extension:// URL of different extension',
    'The extensions gallery cannot be scripted.',
    'This page cannot be scripted due to an ExtensionsSettings policy.',
    'Frame with ID 0 is showing error page',
    'Invalid tab ID: 512',
    'Invalid frame IDs: [7]',
    'Missing host permission for the tab',
    'Missing host permission for the tab or frames',
    "Actor 'Conduits' destroyed before query 'Execute' was resolved",
  ])('%s', async (message) => {
    expect(await unlessGone(Promise.reject(new Error(message)))).toBeUndefined();
  });
});

describe('every other error passes', () => {
  it.each([
    new Error("Could not load file: 'content-scripts/annotator.js'."),
    new Error('Cannot read properties of undefined (reading "tabId")'),
    new TypeError('x is not a function'),
    new Error('Error in invocation of scripting.executeScript'),
    'a string',
    undefined,
  ])('%s', async (error) => {
    await expect(unlessGone(Promise.reject(error))).rejects.toBe(error);
  });
});

it('a result passes', async () => {
  expect(await unlessGone(Promise.resolve(7))).toBe(7);
});
