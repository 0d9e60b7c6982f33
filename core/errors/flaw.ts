/** What can be wrong inside a file, without words: those stand in `core/messages/<language>/flaws.ts`. */
export type FlawCode =
  | 'missing'
  | 'unexpected'
  | 'outOfOrder'
  | 'repeated'
  | 'empty'
  | 'tooManyParts'
  | 'laterVersion'
  | 'unknownVersion'
  | 'unknownKind'
  | 'wrongType'
  | 'malformed'
  | 'lengthTruncated'
  | 'lengthIndefinite'
  | 'lengthTooLarge'
  | 'lengthNotMinimal'
  | 'contentTruncated'
  | 'trailingBytes'
  | 'highTagNumber'
  | 'notDer'
  | 'tooLong'
  | 'negative'
  | 'zero'
  | 'notWholeOctets'
  | 'notWholeBlocks'
  | 'wrongSize'
  | 'notAscii'
  | 'impossibleDate'
  | 'algorithmsDiffer'
  | 'wrongPadding'
  | 'wrongMac'
  | 'otherContent'
  | 'halvesDiffer'
  | 'unreadable'
  | 'beginLineBroken'
  | 'endLineMissing'
  | 'endLineDiffers'
  | 'secondRequest'
  | 'notBase64'
  | 'base64Truncated';

/** One thing that is wrong, and where. The detail of every `….malformed`. */
export interface Flaw {
  readonly flaw: FlawCode;
  /** The field by the standard's own name, such as `subjectPKInfo`; of a text, the character. */
  readonly part?: string | undefined;
  /** Octet of the DER, from 0. Left out where it would count from the start of something inside. */
  readonly at?: number | undefined;
  /** Line of the text, from 1. */
  readonly line?: number | undefined;
}
