export { type BankAnswer, BankApiError, type BankClient, type BankRequestOptions, createBankClient } from "./client.ts";
export { curlOf } from "./curl.ts";
export { createSigner, type Credentials, type RequestToSign } from "./signer.ts";
