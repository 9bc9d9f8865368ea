/** Rules, events and deadlines as every chart writes them: the only way into this room. */
export { By, isAbove, isNamed, isSame, isWordOf, rolesAmong, senior } from './by.ts';
export { type Deadline, holds, is, type Facts, type Rule, type RuleTree } from './rule.ts';
export { schemaOf, type Catalogue, type EventIn } from './envelope.ts';
export { Line, Mail, nothing, Ref, somethingOf } from './bounds.ts';
export {
  becameOf,
  handRules,
  isOfRole,
  rolesOf,
  takingRules,
  takingSaid,
  takingTrees,
  type Takable,
} from './taking.ts';
