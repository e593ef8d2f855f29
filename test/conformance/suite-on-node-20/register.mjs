// Loaded with `node --import` in front of the official conformance suite, which imports `globSync` from `fs`: Node
// has it from 22 on. The suite needs it only for commands that are not used here.
import * as fs from 'node:fs';
import { register } from 'node:module';

if (!('globSync' in fs)) register('./hooks.mjs', import.meta.url);
