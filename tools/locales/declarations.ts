import { argumentsOf } from './arguments.ts';
import type { Locales, MessageTree } from './compile.ts';

const property = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key));

const signature = (message: string): string => {
  const types = argumentsOf(message) ?? new Map();
  if (types.size === 0) return '(): string';
  return `(args: { ${[...types].map(([name, type]) => `${property(name)}: ${type}`).join('; ')} }): string`;
};

const members = (tree: MessageTree, indent: string): string =>
  Object.entries(tree)
    .map(([key, value]) =>
      typeof value === 'string'
        ? `${indent}/** ${value.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim()} */\n${indent}${property(key)}${signature(value)};`
        : `${indent}${property(key)}: {\n${members(value, `${indent}  `)}\n${indent}};`,
    )
    .join('\n');

const typeName = (section: string): string => `${section.charAt(0).toUpperCase()}${section.slice(1)}Messages`;

/** Types of the virtual modules, from `en.yml`: a key that is not there is a type error where it is used. */
export const declarations = (locales: Locales): string =>
  [
    '// Generated from locales/en.yml',
    ...locales.sections.map((section) => {
      const name = typeName(section);
      return `declare module 'virtual:hashiya/messages/${section}' {
  export interface ${name} {
${members(locales.section('en', section), '    ')}
  }
  const messages: Record<'en' | 'ar' | 'zh', ${name}>;
  export default messages;
}`;
    }),
    '',
  ].join('\n');
