import type { FormDefinition } from '../definition';
import { readBlocks } from './blocks';
import { readCodedLines } from './coded-lines';
import { readHeaderFigures } from './header-figures';
import type { FormRows, ShapeReading } from './reading';
import { NOT_READ } from './reading';
import { readStatement } from './statement';
import { readVariant } from './variant';

/** A form is read in the first of its variants that it has, else in its own shape. */
export function readShape(form: FormRows, definition: FormDefinition): ShapeReading {
  return readVariant(form, definition) ?? readOwnShape(form, definition);
}

function readOwnShape(form: FormRows, definition: FormDefinition): ShapeReading {
  switch (definition.shape) {
    case 'coded-lines':
      return readCodedLines(form, definition);
    case 'statement':
      return readStatement(form, definition);
    case 'blocks':
      return readBlocks(form, definition);
    case 'header-figures':
      return readHeaderFigures(form, definition);
    case 'detail':
      return NOT_READ([]);
  }
}
