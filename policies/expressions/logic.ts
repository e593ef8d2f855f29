// `&&`, `||`, `!` and `?:`. The first two do not care about order: one false operand makes `&&` false, whatever the
// others are, faults and unknowns included; `||` likewise with true.
import { FAULT, isMissing, type Run, worse } from './values.ts';

export function and(operands: readonly Run[]): Run {
  return join(operands, false);
}

export function or(operands: readonly Run[]): Run {
  return join(operands, true);
}

export function not(operand: Run): Run {
  return (frame) => {
    const value = operand(frame);
    return typeof value === 'boolean' ? !value : isMissing(value) ? value : FAULT;
  };
}

export function conditional(condition: Run, then: Run, otherwise: Run): Run {
  return (frame) => {
    const value = condition(frame);
    if (value === true) return then(frame);
    if (value === false) return otherwise(frame);
    return isMissing(value) ? value : FAULT;
  };
}

/** @param decisive the value that makes the whole so */
function join(operands: readonly Run[], decisive: boolean): Run {
  const [a, b] = operands;
  return operands.length === 2 ? joinTwo(a!, b!, decisive) : joinAll(operands, decisive);
}

function joinTwo(a: Run, b: Run, decisive: boolean): Run {
  return (frame) => {
    const first = a(frame);
    if (first === decisive) return decisive;
    const second = b(frame);
    if (second === decisive) return decisive;
    return first === !decisive && second === !decisive ? !decisive : worse(first, second);
  };
}

function joinAll(operands: readonly Run[], decisive: boolean): Run {
  return (frame) => {
    let result: boolean | symbol = !decisive;
    for (let i = 0; i < operands.length; i += 1) {
      const value = operands[i]!(frame);
      if (value === decisive) return decisive;
      if (value !== !decisive) result = worse(result, value);
    }
    return result;
  };
}
