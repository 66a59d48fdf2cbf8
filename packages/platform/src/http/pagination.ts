import { type TSchema, Type } from "typebox";

const sizeMax = 100;

/** Paging of every list of the Bank API: pages count from 1. */
export const PageQuery = Type.Object(
  {
    page: Type.Integer({ minimum: 1, maximum: 2_147_483_647, default: 1, format: "int32", description: "Index of the page." }),
    size: Type.Integer({ minimum: 1, maximum: sizeMax, default: 10, format: "int32", description: "Elements in a page." }),
  },
  { additionalProperties: false },
);

export const Page = <T extends TSchema>(element: T) =>
  Type.Object({
    results: Type.Array(element, { description: "Elements of the page." }),
    has_prev: Type.Boolean({ description: "Whether there is a page before." }),
    has_next: Type.Boolean({ description: "Whether there is a page after." }),
  });
