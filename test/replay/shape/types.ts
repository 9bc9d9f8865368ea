import type { TsEntityName, TsType, TsTypeElement } from '@swc/core';
import { builtIn, nameOf, spelt } from './built-in.ts';
import { placeOf, typeAt, type Place } from './declarations.ts';
import { either, together, wordsOf, type Form } from './form.ts';
import { formOfSchema } from './schema.ts';

/** Where a type is read: its file, what its parameters stand for, and the names it is read within. */
interface Scope {
  file: string;
  given: ReadonlyMap<string, Form>;
  within: readonly string[];
}

/** The form of a type of that name. Lists of words and schemas are taken from the modules that have them. */
export async function formOfType(used: Place): Promise<Form> {
  return await named(used, [], []);
}

/** What is only known to be JSON is told by its name. */
const anything: ReadonlySet<string> = new Set(['JsonObject', 'JsonValue']);

async function named(used: Place, params: Form[], within: readonly string[]): Promise<Form> {
  const place = placeOf(used);
  const declared = typeAt(place);
  if (declared === null && place.file === used.file) {
    throw new Error(`What ${used.name} makes of a type is not read: say it in shape/built-in.ts`);
  }
  if (anything.has(place.name)) return wordsOf(place.name);
  // A type of a package, or one that holds itself, is told by its name.
  const key = `${place.file} ${place.name}`;
  if (declared === null || within.includes(key)) return wordsOf(place.name);
  const names = declared.typeParams?.parameters.map((param) => param.name.value) ?? [];
  const given = new Map(names.map((name, n) => [name, params[n] ?? wordsOf(name)]));
  const scope = { file: place.file, given, within: [...within, key] };
  if (declared.type === 'TsTypeAliasDeclaration') return await read(declared.typeAnnotation, scope);
  const own = await objectOf(declared.body.body, scope);
  const bases = declared.extends.map(async ({ expression, typeArguments }) =>
    referred(expression as TsEntityName, typeArguments?.params ?? [], scope),
  );
  return (await Promise.all(bases)).reduceRight((all, base) => together(base, all), own);
}

async function read(type: TsType, scope: Scope): Promise<Form> {
  const all = async (types: TsType[]) => await Promise.all(types.map((one) => read(one, scope)));
  switch (type.type) {
    case 'TsKeywordType':
      return wordsOf(type.kind);
    case 'TsLiteralType':
      return wordsOf('value' in type.literal ? spelt(type.literal.value as string) : 'string');
    case 'TsParenthesizedType':
    case 'TsOptionalType':
      return await read(type.typeAnnotation, scope);
    case 'TsTypeOperator':
      if (type.op === 'readonly') return await read(type.typeAnnotation, scope);
      return wordsOf(
        ...[...((await read(type.typeAnnotation, scope)).fields ?? [])].map(([n]) => spelt(n)),
      );
    case 'TsUnionType':
      return (await all(type.types)).reduce(either);
    case 'TsIntersectionType':
      return (await all(type.types)).reduce(together);
    case 'TsArrayType':
      return { words: new Set(), item: await read(type.elemType, scope) };
    case 'TsTupleType': {
      const items = await all(type.elemTypes.map(({ ty }) => ty));
      const places = items.map((item, n): [string, Form] => [String(n), item]);
      return { words: new Set(), fields: new Map(places) };
    }
    case 'TsTypeLiteral':
      return await objectOf(type.members, scope);
    case 'TsTypeReference':
      return await referred(type.typeName, type.typeParams?.params ?? [], scope);
    case 'TsTypeQuery':
      return formOfValue(await valueOf(type.exprName as TsEntityName, scope));
    case 'TsIndexedAccessType': {
      const { item, fields } = await read(type.objectType, scope);
      const { words } = await read(type.indexType, scope);
      const picked = [...words].flatMap((word) => fields?.get(nameOf(word)) ?? item ?? []);
      return picked.reduce(either, wordsOf());
    }
    default:
      throw new Error(`A type of the kind ${type.type} is not read: say how in shape/types.ts`);
  }
}

async function objectOf(members: TsTypeElement[], scope: Scope): Promise<Form> {
  const fields = new Map<string, Form>();
  let entry: Form | undefined;
  for (const member of members) {
    if (member.type !== 'TsPropertySignature' && member.type !== 'TsIndexSignature') continue;
    if (!member.typeAnnotation) continue;
    const form = await read(member.typeAnnotation.typeAnnotation, scope);
    if (member.type === 'TsIndexSignature') entry = form;
    else {
      const name = 'value' in member.key ? String(member.key.value) : '?';
      fields.set(name, member.optional ? either(form, wordsOf('undefined')) : form);
    }
  }
  return { words: new Set(), ...(fields.size > 0 && { fields }), ...(entry && { entry }) };
}

async function referred(name: TsEntityName, params: TsType[], scope: Scope): Promise<Form> {
  const own = name.type === 'Identifier' ? name.value : name.right.value;
  const [first] = params;
  if (own === 'InferOutput' && first?.type === 'TsTypeQuery') {
    return formOfSchema(await valueOf(first.exprName as TsEntityName, scope));
  }
  const given = scope.given.get(own);
  if (given) return given;
  const forms = await Promise.all(params.map((param) => read(param, scope)));
  const make = builtIn[own];
  return make
    ? make(forms[0] ?? wordsOf(), forms[1] ?? wordsOf())
    : await named({ file: scope.file, name: own }, forms, scope.within);
}

/** What `typeof` names, taken from the module that has it. */
async function valueOf(name: TsEntityName, { file }: Scope): Promise<unknown> {
  const used = { file, name: name.type === 'Identifier' ? name.value : name.right.value };
  const place = placeOf(used);
  const module = (await import(place.file)) as Record<string, unknown>;
  if (place.name in module) return module[place.name];
  throw new Error(`${place.name} is not exported by ${place.file}, so its words cannot be read`);
}

function formOfValue(value: unknown): Form {
  if (Array.isArray(value))
    return { words: new Set(), item: value.map(formOfValue).reduce(either) };
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([n, part]): [string, Form] => [n, formOfValue(part)]);
    return { words: new Set(), fields: new Map(fields) };
  }
  return wordsOf(spelt(value as string | number | boolean));
}
