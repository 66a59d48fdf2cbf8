// Made from /v2/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/v2/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all accounts */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /**
                                 * Format: int64
                                 * @description Available balance in cents at this moment, without any authorised overdraft.
                                 */
                                balance: number;
                                /** @description ISO 4217 code. */
                                currency: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                iban: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the account.
                                 */
                                id: string;
                                /** @description Whether it is the workspace's main account. */
                                is_main: boolean;
                                /** @description Its name, as the console shows it. */
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "closed";
                                /** @enum {unknown} */
                                type: "current_account" | "ring_fenced_account" | "ring_fenced_credit_servicer_account" | "settlement_account" | "specially_dedicated_account" | "trust_account" | "meal_voucher_account" | "booster_account" | "dedicated_liquidity_account" | "dedicated_recovery_account";
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: int64
                             * @description Available balance in cents at this moment, without any authorised overdraft.
                             */
                            balance: number;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            iban: string;
                            /**
                             * Format: uuid
                             * @description ID of the account.
                             */
                            id: string;
                            /** @description Whether it is the workspace's main account. */
                            is_main: boolean;
                            /** @description Its name, as the console shows it. */
                            name: string;
                            /** @enum {unknown} */
                            status: "active" | "closed";
                            /** @enum {unknown} */
                            type: "current_account" | "ring_fenced_account" | "ring_fenced_credit_servicer_account" | "settlement_account" | "specially_dedicated_account" | "trust_account" | "meal_voucher_account" | "booster_account" | "dedicated_liquidity_account" | "dedicated_recovery_account";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all attachments */
        get: {
            parameters: {
                query?: {
                    /** @description Whether to list deleted attachments too. */
                    include_deleted?: boolean;
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                    /** @description Only the attachments of this transaction. */
                    transaction_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /**
                                 * Format: date-time
                                 * @description When it was attached.
                                 */
                                date: string;
                                /** @description Name of the file. */
                                filename: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the attachment.
                                 */
                                id: string;
                                /** @description A deleted attachment has no file any more. */
                                is_deleted: boolean;
                                /** @description What the file is, as its content tells. */
                                mime_type: string;
                                /**
                                 * Format: int64
                                 * @description Size of the file in bytes.
                                 */
                                size: number;
                                /**
                                 * Format: uuid
                                 * @description The transaction that the document is attached to.
                                 */
                                transaction_id: string;
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Create an attachment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description The file, of up to 10 MiB: PDF, PNG, JPEG, WebP, HEIC, Word, Excel, OpenDocument, XML, CSV or plain text (UTF-8). What it is, its content decides.
                         */
                        document: string;
                        /**
                         * Format: uuid
                         * @description The transaction to attach it to.
                         */
                        transaction_id: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description When it was attached.
                             */
                            date: string;
                            /** @description Name of the file. */
                            filename: string;
                            /**
                             * Format: uuid
                             * @description ID of the attachment.
                             */
                            id: string;
                            /** @description A deleted attachment has no file any more. */
                            is_deleted: boolean;
                            /** @description What the file is, as its content tells. */
                            mime_type: string;
                            /**
                             * Format: int64
                             * @description Size of the file in bytes.
                             */
                            size: number;
                            /**
                             * Format: uuid
                             * @description The transaction that the document is attached to.
                             */
                            transaction_id: string;
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an attachment
         * @description The Accept header chooses between the attachment's JSON (the default) and its file.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The attachment as JSON, or its file for `application/octet-stream` and for its own type. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description When it was attached.
                             */
                            date: string;
                            /** @description Name of the file. */
                            filename: string;
                            /**
                             * Format: uuid
                             * @description ID of the attachment.
                             */
                            id: string;
                            /** @description A deleted attachment has no file any more. */
                            is_deleted: boolean;
                            /** @description What the file is, as its content tells. */
                            mime_type: string;
                            /**
                             * Format: int64
                             * @description Size of the file in bytes.
                             */
                            size: number;
                            /**
                             * Format: uuid
                             * @description The transaction that the document is attached to.
                             */
                            transaction_id: string;
                        };
                        "application/octet-stream": string;
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete an attachment */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Schedule a SEPA direct debit collection */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description Amount in cents. The currency is EUR.
                         */
                        amount: number;
                        /** @description Your own identifier: never transmitted, searchable by API. */
                        custom_id?: string;
                        /** @description Your own data: never transmitted, readable by API. */
                        custom_metadata?: string;
                        /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                        end_to_end_id?: string;
                        /** @description A note that only this workspace sees. */
                        internal_note?: string;
                        /** @description An IBAN in electronic form, without spaces. */
                        local_iban: string;
                        /** MandateOfCollection */
                        mandate: {
                            /** @description Your own reference of the contract behind a new mandate. */
                            contract_reference?: string;
                            /**
                             * Debtor
                             * @description Needed for a new mandate. Of one that exists only the IBAN is compared, and has to be the same.
                             */
                            debtor?: {
                                /**
                                 * DebtorAddress
                                 * @description Needed where the debtor's bank is in SEPA but outside the EEA.
                                 */
                                address?: {
                                    /** @description Number of the building. */
                                    building_number?: string;
                                    /** @description Name of the city. */
                                    city: string;
                                    /** @description ISO 3166-1 alpha-2 code of the country. */
                                    country: string;
                                    /** @description Postal code. */
                                    postal_code: string;
                                    /** @description Name of the street. */
                                    street: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                /** @description An IBAN in electronic form, without spaces. */
                                iban: string;
                                /** @description Name of the debtor. */
                                name: string;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description The unique mandate reference (UMR). */
                            reference: string;
                            /**
                             * @description The scheme of the mandate.
                             * @enum {unknown}
                             */
                            scheme: "core" | "b2b";
                            /**
                             * Format: date
                             * @description When the debtor signed, not in the future. Needed for a new mandate, ignored for one that exists.
                             */
                            signature_date?: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description Text that every party can read. */
                        message?: string;
                        /**
                         * Format: date
                         * @description The day on which to submit the collection, Europe/Paris, today or later. On a day on which TARGET is closed it is submitted on the next open one; the debtor is debited on the open day after that.
                         */
                        scheduled_date: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account that is credited.
                             */
                            account_id?: string;
                            /**
                             * Format: int64
                             * @description Amount in cents.
                             */
                            amount: number;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            end_to_end_id?: string;
                            /**
                             * @description Why a failed collection failed.
                             * @enum {unknown}
                             */
                            failure_code?: "invalid_mandate_iban" | "unreachable_mandate_iban" | "missing_debtor_address" | "core_limit_exceeded" | "execution_failure" | "current_account_not_found" | "no_sepa_creditor_identifier" | "creditor_is_saving_account" | "mandate_info_missing" | "mandate_iban_mismatch" | "collection_to_same_account" | "debtor_refusal" | "debtor_bank_account_closed" | "debtor_bank_error" | "debtor_bank_insufficient_funds" | "debtor_bank_invalid_bank_details" | "debtor_bank_refusal" | "intermediary_system_error" | "memo_error" | "memo_refusal" | "account_cannot_receive_collections";
                            /**
                             * Format: uuid
                             * @description ID of the collection.
                             */
                            id: string;
                            /** @description A note that only this workspace sees. */
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /** MandateName */
                            mandate: {
                                /** @description The unique mandate reference (UMR). */
                                reference: string;
                                /**
                                 * @description The scheme of the mandate.
                                 * @enum {unknown}
                                 */
                                scheme: "core" | "b2b";
                            };
                            /** @description Text that every party to the payment can read. */
                            message?: string;
                            /**
                             * Format: uuid
                             * @description The same on the transaction that the collection makes.
                             */
                            reference: string;
                            /**
                             * Format: date
                             * @description The day that was asked for.
                             */
                            scheduled_date: string;
                            /** @enum {unknown} */
                            status: "pending" | "scheduled" | "confirmed" | "canceled" | "failed";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a collection */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account that is credited.
                             */
                            account_id?: string;
                            /**
                             * Format: int64
                             * @description Amount in cents.
                             */
                            amount: number;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            end_to_end_id?: string;
                            /**
                             * @description Why a failed collection failed.
                             * @enum {unknown}
                             */
                            failure_code?: "invalid_mandate_iban" | "unreachable_mandate_iban" | "missing_debtor_address" | "core_limit_exceeded" | "execution_failure" | "current_account_not_found" | "no_sepa_creditor_identifier" | "creditor_is_saving_account" | "mandate_info_missing" | "mandate_iban_mismatch" | "collection_to_same_account" | "debtor_refusal" | "debtor_bank_account_closed" | "debtor_bank_error" | "debtor_bank_insufficient_funds" | "debtor_bank_invalid_bank_details" | "debtor_bank_refusal" | "intermediary_system_error" | "memo_error" | "memo_refusal" | "account_cannot_receive_collections";
                            /**
                             * Format: uuid
                             * @description ID of the collection.
                             */
                            id: string;
                            /** @description A note that only this workspace sees. */
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /** MandateName */
                            mandate: {
                                /** @description The unique mandate reference (UMR). */
                                reference: string;
                                /**
                                 * @description The scheme of the mandate.
                                 * @enum {unknown}
                                 */
                                scheme: "core" | "b2b";
                            };
                            /** @description Text that every party to the payment can read. */
                            message?: string;
                            /**
                             * Format: uuid
                             * @description The same on the transaction that the collection makes.
                             */
                            reference: string;
                            /**
                             * Format: date
                             * @description The day that was asked for.
                             */
                            scheduled_date: string;
                            /** @enum {unknown} */
                            status: "pending" | "scheduled" | "confirmed" | "canceled" | "failed";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Cancel a SEPA direct debit collection */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Canceled. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/collections/bulks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create bulk collections */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The orders, 1 to 5,000. */
                        collections: {
                            /**
                             * Format: int64
                             * @description Amount in cents. The currency is EUR.
                             */
                            amount: number;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                            end_to_end_id?: string;
                            /** @description A note that only this workspace sees. */
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /** MandateOfCollection */
                            mandate: {
                                /** @description Your own reference of the contract behind a new mandate. */
                                contract_reference?: string;
                                /**
                                 * Debtor
                                 * @description Needed for a new mandate. Of one that exists only the IBAN is compared, and has to be the same.
                                 */
                                debtor?: {
                                    /**
                                     * DebtorAddress
                                     * @description Needed where the debtor's bank is in SEPA but outside the EEA.
                                     */
                                    address?: {
                                        /** @description Number of the building. */
                                        building_number?: string;
                                        /** @description Name of the city. */
                                        city: string;
                                        /** @description ISO 3166-1 alpha-2 code of the country. */
                                        country: string;
                                        /** @description Postal code. */
                                        postal_code: string;
                                        /** @description Name of the street. */
                                        street: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    /** @description An IBAN in electronic form, without spaces. */
                                    iban: string;
                                    /** @description Name of the debtor. */
                                    name: string;
                                } & {
                                    [key: string]: unknown;
                                };
                                /** @description The unique mandate reference (UMR). */
                                reference: string;
                                /**
                                 * @description The scheme of the mandate.
                                 * @enum {unknown}
                                 */
                                scheme: "core" | "b2b";
                                /**
                                 * Format: date
                                 * @description When the debtor signed, not in the future. Needed for a new mandate, ignored for one that exists.
                                 */
                                signature_date?: string;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description Text that every party can read. */
                            message?: string;
                            /**
                             * Format: date
                             * @description The day on which to submit the collection, Europe/Paris, today or later. On a day on which TARGET is closed it is submitted on the next open one; the debtor is debited on the open day after that.
                             */
                            scheduled_date: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: int32
                             * @description Those that were canceled.
                             */
                            collections_canceled: number;
                            /**
                             * Format: int32
                             * @description Those that are confirmed.
                             */
                            collections_confirmed: number;
                            /**
                             * Format: int32
                             * @description Those that failed.
                             */
                            collections_failed: number;
                            /**
                             * Format: int32
                             * @description Number of collections in the bulk.
                             */
                            collections_total: number;
                            /**
                             * Format: uuid
                             * @description ID of the bulk.
                             */
                            id: string;
                            /**
                             * @description `completed` once every item is initiated; what becomes of the items after that shows in the counters.
                             * @enum {unknown}
                             */
                            status: "pending" | "completed";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/collections/bulks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a bulk and its progress */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: int32
                             * @description Those that were canceled.
                             */
                            collections_canceled: number;
                            /**
                             * Format: int32
                             * @description Those that are confirmed.
                             */
                            collections_confirmed: number;
                            /**
                             * Format: int32
                             * @description Those that failed.
                             */
                            collections_failed: number;
                            /**
                             * Format: int32
                             * @description Number of collections in the bulk.
                             */
                            collections_total: number;
                            /**
                             * Format: uuid
                             * @description ID of the bulk.
                             */
                            id: string;
                            /**
                             * @description `completed` once every item is initiated; what becomes of the items after that shows in the counters.
                             * @enum {unknown}
                             */
                            status: "pending" | "completed";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/collections/bulks/{id}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the collections of a bulk */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                    /** @description Only those with one of these statuses; repeated or separated by commas. */
                    status?: ("pending" | "scheduled" | "confirmed" | "canceled" | "failed")[];
                };
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /**
                                 * Format: uuid
                                 * @description The account that is credited.
                                 */
                                account_id?: string;
                                /**
                                 * Format: int64
                                 * @description Amount in cents.
                                 */
                                amount: number;
                                /** @description ISO 4217 code. */
                                currency: string;
                                /** @description Your own identifier: never transmitted, searchable by API. */
                                custom_id?: string;
                                /** @description Your own data: never transmitted, readable by API. */
                                custom_metadata?: string;
                                end_to_end_id?: string;
                                /**
                                 * @description Why a failed collection failed.
                                 * @enum {unknown}
                                 */
                                failure_code?: "invalid_mandate_iban" | "unreachable_mandate_iban" | "missing_debtor_address" | "core_limit_exceeded" | "execution_failure" | "current_account_not_found" | "no_sepa_creditor_identifier" | "creditor_is_saving_account" | "mandate_info_missing" | "mandate_iban_mismatch" | "collection_to_same_account" | "debtor_refusal" | "debtor_bank_account_closed" | "debtor_bank_error" | "debtor_bank_insufficient_funds" | "debtor_bank_invalid_bank_details" | "debtor_bank_refusal" | "intermediary_system_error" | "memo_error" | "memo_refusal" | "account_cannot_receive_collections";
                                /**
                                 * Format: uuid
                                 * @description ID of the collection.
                                 */
                                id: string;
                                /** @description A note that only this workspace sees. */
                                internal_note?: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                local_iban: string;
                                /** MandateName */
                                mandate: {
                                    /** @description The unique mandate reference (UMR). */
                                    reference: string;
                                    /**
                                     * @description The scheme of the mandate.
                                     * @enum {unknown}
                                     */
                                    scheme: "core" | "b2b";
                                };
                                /** @description Text that every party to the payment can read. */
                                message?: string;
                                /**
                                 * Format: uuid
                                 * @description The same on the transaction that the collection makes.
                                 */
                                reference: string;
                                /**
                                 * Format: date
                                 * @description The day that was asked for.
                                 */
                                scheduled_date: string;
                                /** @enum {unknown} */
                                status: "pending" | "scheduled" | "confirmed" | "canceled" | "failed";
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/ibans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all IBANs */
        get: {
            parameters: {
                query?: {
                    /** @description Only the IBANs of this account. */
                    account_id?: string;
                    /** @description Whether to list deleted IBANs too. */
                    include_deleted?: boolean;
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /**
                                 * Format: uuid
                                 * @description The account it leads to.
                                 */
                                account_id: string;
                                /** @description Whether others may collect from it by direct debit. */
                                allow_collections: boolean;
                                /** @description An IBAN in electronic form, without spaces. */
                                iban: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the IBAN.
                                 */
                                id: string;
                                is_deleted: boolean;
                                /** @description Its name, as the console shows it. */
                                name: string;
                                /**
                                 * @description An inactive IBAN neither sends nor receives.
                                 * @enum {unknown}
                                 */
                                status: "active" | "inactive";
                                /** @enum {unknown} */
                                type: "main" | "virtual";
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Create a virtual IBAN */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The account it shall lead to.
                         */
                        account_id: string;
                        /** @default true */
                        allow_collections?: boolean;
                        /** @description Its name, as the console shows it. */
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account it leads to.
                             */
                            account_id: string;
                            /** @description Whether others may collect from it by direct debit. */
                            allow_collections: boolean;
                            /** @description An IBAN in electronic form, without spaces. */
                            iban: string;
                            /**
                             * Format: uuid
                             * @description ID of the IBAN.
                             */
                            id: string;
                            is_deleted: boolean;
                            /** @description Its name, as the console shows it. */
                            name: string;
                            /**
                             * @description An inactive IBAN neither sends nor receives.
                             * @enum {unknown}
                             */
                            status: "active" | "inactive";
                            /** @enum {unknown} */
                            type: "main" | "virtual";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/ibans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an IBAN */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account it leads to.
                             */
                            account_id: string;
                            /** @description Whether others may collect from it by direct debit. */
                            allow_collections: boolean;
                            /** @description An IBAN in electronic form, without spaces. */
                            iban: string;
                            /**
                             * Format: uuid
                             * @description ID of the IBAN.
                             */
                            id: string;
                            is_deleted: boolean;
                            /** @description Its name, as the console shows it. */
                            name: string;
                            /**
                             * @description An inactive IBAN neither sends nor receives.
                             * @enum {unknown}
                             */
                            status: "active" | "inactive";
                            /** @enum {unknown} */
                            type: "main" | "virtual";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete an IBAN */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Update an IBAN */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Whether others may collect from it by direct debit. */
                        allow_collections?: boolean;
                        /** @description Its name, as the console shows it. */
                        name?: string;
                        /**
                         * @description An inactive IBAN neither sends nor receives.
                         * @enum {unknown}
                         */
                        status?: "active" | "inactive";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account it leads to.
                             */
                            account_id: string;
                            /** @description Whether others may collect from it by direct debit. */
                            allow_collections: boolean;
                            /** @description An IBAN in electronic form, without spaces. */
                            iban: string;
                            /**
                             * Format: uuid
                             * @description ID of the IBAN.
                             */
                            id: string;
                            is_deleted: boolean;
                            /** @description Its name, as the console shows it. */
                            name: string;
                            /**
                             * @description An inactive IBAN neither sends nor receives.
                             * @enum {unknown}
                             */
                            status: "active" | "inactive";
                            /** @enum {unknown} */
                            type: "main" | "virtual";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/v2/mandate_signature_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the mandate signature requests */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                    /** @description Only those with one of these statuses; repeated or separated by commas. */
                    status?: ("sent" | "expired" | "completed")[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /** @description The contract that the mandate is about. Information only. */
                                contract_reference?: string;
                                /** @description The e-mail address of the debtor. */
                                debtor_email: string;
                                /** @description Your own words in the e-mail to the debtor. */
                                email_custom_message?: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the mandate signature request.
                                 */
                                id: string;
                                /** @description Whether it was deleted. */
                                is_deleted: boolean;
                                /**
                                 * @description The language of the e-mail and of the signing page.
                                 * @enum {unknown}
                                 */
                                language: "french" | "english";
                                /** @description The unique mandate reference (UMR). */
                                reference: string;
                                /**
                                 * @description The scheme of the mandate.
                                 * @enum {unknown}
                                 */
                                scheme: "core" | "b2b";
                                /**
                                 * @description Whether it waits for the debtor, has lapsed, or was signed.
                                 * @enum {unknown}
                                 */
                                status: "sent" | "expired" | "completed";
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ask a debtor to sign a mandate */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The contract that the mandate is about. Information only. */
                        contract_reference?: string;
                        /** @description The e-mail address of the debtor. */
                        debtor_email: string;
                        /** @description Your own words in the e-mail to the debtor. */
                        email_custom_message?: string;
                        /**
                         * @description The language of the e-mail and of the signing page.
                         * @default french
                         * @enum {unknown}
                         */
                        language?: "french" | "english";
                        /** @description The unique mandate reference (UMR). */
                        reference: string;
                        /**
                         * @description The scheme of the mandate.
                         * @enum {unknown}
                         */
                        scheme: "core" | "b2b";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The contract that the mandate is about. Information only. */
                            contract_reference?: string;
                            /** @description The e-mail address of the debtor. */
                            debtor_email: string;
                            /** @description Your own words in the e-mail to the debtor. */
                            email_custom_message?: string;
                            /**
                             * Format: uuid
                             * @description ID of the mandate signature request.
                             */
                            id: string;
                            /** @description Whether it was deleted. */
                            is_deleted: boolean;
                            /**
                             * @description The language of the e-mail and of the signing page.
                             * @enum {unknown}
                             */
                            language: "french" | "english";
                            /** @description The unique mandate reference (UMR). */
                            reference: string;
                            /**
                             * @description The scheme of the mandate.
                             * @enum {unknown}
                             */
                            scheme: "core" | "b2b";
                            /**
                             * @description Whether it waits for the debtor, has lapsed, or was signed.
                             * @enum {unknown}
                             */
                            status: "sent" | "expired" | "completed";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/mandate_signature_requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a mandate signature request */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The contract that the mandate is about. Information only. */
                            contract_reference?: string;
                            /** @description The e-mail address of the debtor. */
                            debtor_email: string;
                            /** @description Your own words in the e-mail to the debtor. */
                            email_custom_message?: string;
                            /**
                             * Format: uuid
                             * @description ID of the mandate signature request.
                             */
                            id: string;
                            /** @description Whether it was deleted. */
                            is_deleted: boolean;
                            /**
                             * @description The language of the e-mail and of the signing page.
                             * @enum {unknown}
                             */
                            language: "french" | "english";
                            /** @description The unique mandate reference (UMR). */
                            reference: string;
                            /**
                             * @description The scheme of the mandate.
                             * @enum {unknown}
                             */
                            scheme: "core" | "b2b";
                            /**
                             * @description Whether it waits for the debtor, has lapsed, or was signed.
                             * @enum {unknown}
                             */
                            status: "sent" | "expired" | "completed";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a mandate signature request */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/mandate_signature_requests/{id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew an expired mandate signature request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            /** @description Nothing has to be said. */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description A new link is on its way to the debtor. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the workspace's clock */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description The workspace's time.
                             */
                            now: string;
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Move the workspace's clock and run what falls due */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description An ISO 8601 duration, such as P1D or PT2H30M; days and months are those of Europe/Paris. */
                        advance?: string;
                        /**
                         * Format: date-time
                         * @description The time to move to. Never back.
                         */
                        now?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: date-time
                             * @description The workspace's time.
                             */
                            now: string;
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sandbox/incoming_collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Simulate an incoming SEPA collection */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description Amount in cents. The currency is EUR.
                         */
                        amount: number;
                        /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                        end_to_end_id?: string;
                        /** @description An IBAN in electronic form, without spaces. */
                        local_iban: string;
                        /**
                         * IncomingCollectionMandate
                         * @description The mandate; what it leaves out has defaults.
                         */
                        mandate?: {
                            /** IncomingCollectionCreditor */
                            creditor?: {
                                /** @description An IBAN in electronic form, without spaces. */
                                iban?: string;
                                /** @description Who collects. */
                                name?: string;
                                /** @description The creditor's SEPA identifier; its check digits are not looked at here. */
                                sepa_identifier?: string;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description The unique mandate reference (UMR), as the creditor gave it. */
                            reference?: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description Text that every party to the payment can read. */
                        message?: string;
                    };
                };
            };
            responses: {
                /** @description It is paid, or shows as a rejected transaction. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sandbox/incoming_transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Simulate an incoming SEPA transfer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description Amount in cents. The currency is EUR.
                         */
                        amount: number;
                        /** @description An IBAN in electronic form, without spaces. */
                        counterparty_iban?: string;
                        /** @description Who pays. */
                        counterparty_name?: string;
                        /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                        end_to_end_id?: string;
                        /** @description An IBAN in electronic form, without spaces. */
                        local_iban: string;
                        /** @description Text that every party to the payment can read. */
                        message?: string;
                    };
                };
            };
            responses: {
                /** @description It arrived, or went back to where it came from. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sandbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List captured messages */
        get: {
            parameters: {
                query?: {
                    channel?: "email" | "sms" | "call" | "push";
                    /** @description Index of the page. */
                    page?: number;
                    recipient?: string;
                    /** @description Elements in a page. */
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                body: string;
                                channel: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                date: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the message.
                                 */
                                id: string;
                                recipient: string;
                                subject: string | null;
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sandbox/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Simulate the return of a transfer or collection */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Why it comes back.
                         * @enum {unknown}
                         */
                        reason: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                        /**
                         * Format: uuid
                         * @description The confirmed transfer or collection that comes back.
                         */
                        transaction_id: string;
                    };
                };
            };
            responses: {
                /** @description It came back: a transaction of its own tells. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/sandbox/test_ibans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the counterparty IBANs that force an outcome */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description An IBAN in electronic form, without spaces. */
                            iban: string;
                            outcome: string;
                        }[];
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all transactions */
        get: {
            parameters: {
                query?: {
                    /** @description Only this account's. */
                    account_id?: string;
                    /** @description Only those of this bulk. */
                    batch_id?: string;
                    /** @description Only those with this identifier of yours. */
                    custom_id?: string;
                    /** @description Only those executed before this moment. */
                    end_date?: string;
                    /** @description Only those that went through this IBAN of yours. */
                    local_iban?: string;
                    /** @description Oldest or newest first. */
                    order_by?: "execution_date" | "-execution_date";
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Only those with this reference. */
                    reference?: string;
                    /** @description Elements in a page. */
                    size?: number;
                    /** @description Only those executed at this moment or later. */
                    start_date?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /**
                                 * Format: uuid
                                 * @description The account that is debited or credited.
                                 */
                                account_id: string;
                                /**
                                 * Format: date-time
                                 * @description When it was confirmed; a credit enters the available balance then.
                                 */
                                accounting_date?: string;
                                /**
                                 * Format: int64
                                 * @description Amount in cents, always positive; `direction` gives the sign.
                                 */
                                amount: number;
                                /** Format: int32 */
                                attachment_count: number;
                                /**
                                 * Format: uuid
                                 * @description The bulk it belongs to.
                                 */
                                batch_id?: string;
                                counterparty_name: string;
                                /** @description ISO 4217 code. */
                                currency: string;
                                custom_id?: string;
                                custom_metadata?: string;
                                /** @enum {unknown} */
                                direction: "debit" | "credit";
                                /**
                                 * Format: date-time
                                 * @description When its processing started or will start; a debit leaves the available balance then.
                                 */
                                execution_date: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the transaction.
                                 */
                                id: string;
                                internal_note?: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                local_iban: string;
                                /**
                                 * Format: uuid
                                 * @description Reference of the money movement: both sides of a transfer between own accounts share it.
                                 */
                                reference: string;
                                /**
                                 * Format: date-time
                                 * @description When it was asked for.
                                 */
                                request_date: string;
                                /** @description What made the transaction; `type` tells the shape. New types may come. */
                                source: {
                                    /** @enum {string} */
                                    type: "bank_account_remuneration";
                                } | {
                                    /** @enum {string} */
                                    type: "card_deferred";
                                } | {
                                    /** @enum {string} */
                                    type: "card_withdrawal";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {string} */
                                    type: "collection_incoming";
                                } | {
                                    /**
                                     * Format: uuid
                                     * @description The collection behind it.
                                     */
                                    collection_id: string;
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {string} */
                                    type: "collection_outgoing";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /**
                                     * @description Why it came back.
                                     * @enum {unknown}
                                     */
                                    reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                    /**
                                     * Format: uuid
                                     * @description Reference of the collection that came back.
                                     */
                                    returned_collection_reference: string;
                                    /** @enum {string} */
                                    type: "collection_incoming_return";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /**
                                     * @description Why it came back.
                                     * @enum {unknown}
                                     */
                                    reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                    /**
                                     * Format: uuid
                                     * @description The collection that came back.
                                     */
                                    returned_collection_id: string;
                                    /**
                                     * Format: uuid
                                     * @description Its reference.
                                     */
                                    returned_collection_reference: string;
                                    /** @enum {string} */
                                    type: "collection_outgoing_return_fees";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /**
                                     * @description Why it came back.
                                     * @enum {unknown}
                                     */
                                    reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                    /**
                                     * Format: uuid
                                     * @description The collection that came back.
                                     */
                                    returned_collection_id: string;
                                    /**
                                     * Format: uuid
                                     * @description Its reference.
                                     */
                                    returned_collection_reference: string;
                                    /** @enum {string} */
                                    type: "collection_outgoing_return";
                                } | {
                                    /** @enum {string} */
                                    type: "debt_purchase_application_fees";
                                } | {
                                    /** @enum {string} */
                                    type: "debt_purchase_disbursement";
                                } | {
                                    /** @enum {string} */
                                    type: "debt_purchase_interests";
                                } | {
                                    /** @enum {string} */
                                    type: "debt_purchase_repayment";
                                } | {
                                    /** @enum {string} */
                                    type: "diverse_operation";
                                } | {
                                    /** @enum {string} */
                                    type: "loan_application_fees";
                                } | {
                                    /** @enum {string} */
                                    type: "loan_disbursement";
                                } | {
                                    /** @enum {string} */
                                    type: "loan_guarantee_fee";
                                } | {
                                    /** @enum {string} */
                                    type: "loan_reimbursement";
                                } | {
                                    /** @enum {string} */
                                    type: "loan_repayment";
                                } | {
                                    /** @enum {string} */
                                    type: "maintenance_transfer";
                                } | {
                                    /** @enum {string} */
                                    type: "overdraft_agios";
                                } | {
                                    /** @enum {string} */
                                    type: "overdraft_application_fees";
                                } | {
                                    counterparty_account_number: string;
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {string} */
                                    type: "rtgs_transfer_incoming";
                                } | {
                                    counterparty_account_number: string;
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {string} */
                                    type: "rtgs_transfer_outgoing";
                                } | {
                                    /** @enum {string} */
                                    type: "subscription";
                                } | {
                                    counterparty_bank_bic: string;
                                    counterparty_iban: string;
                                    /** @enum {string} */
                                    type: "sweep_transfer_incoming";
                                } | {
                                    counterparty_bank_bic: string;
                                    counterparty_iban: string;
                                    /** @enum {string} */
                                    type: "sweep_transfer_outgoing";
                                } | {
                                    /** @enum {string} */
                                    type: "term_deposit_closure";
                                } | {
                                    /** @enum {string} */
                                    type: "term_deposit_creation";
                                } | {
                                    /** @enum {string} */
                                    type: "term_deposit_interest_payment";
                                } | {
                                    /** @enum {string} */
                                    type: "term_deposit_withdrawal";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {unknown} */
                                    transfer_type: "standard" | "instant";
                                    /** @enum {string} */
                                    type: "transfer_incoming";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /**
                                     * @description Why it came back.
                                     * @enum {unknown}
                                     */
                                    reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                    /**
                                     * Format: uuid
                                     * @description Reference of the transfer that went back.
                                     */
                                    returned_transfer_reference: string;
                                    /** @enum {unknown} */
                                    transfer_type: "standard" | "instant";
                                    /** @enum {string} */
                                    type: "transfer_incoming_return";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /**
                                     * Format: uuid
                                     * @description The transfer behind it.
                                     */
                                    transfer_id: string;
                                    /** @enum {unknown} */
                                    transfer_type: "standard" | "instant";
                                    /** @enum {string} */
                                    type: "transfer_outgoing";
                                } | {
                                    /** @description BIC of the counterparty's bank. */
                                    counterparty_bank_bic?: string;
                                    /** @description IBAN of the counterparty. */
                                    counterparty_iban?: string;
                                    /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                    end_to_end_id?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /**
                                     * @description Why it came back.
                                     * @enum {unknown}
                                     */
                                    reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                    /**
                                     * Format: uuid
                                     * @description The transfer that came back.
                                     */
                                    returned_transfer_id: string;
                                    /**
                                     * Format: uuid
                                     * @description Its reference.
                                     */
                                    returned_transfer_reference: string;
                                    /** @enum {unknown} */
                                    transfer_type: "standard" | "instant";
                                    /** @enum {string} */
                                    type: "transfer_outgoing_return";
                                } | {
                                    /** @description Account number of the counterparty. */
                                    counterparty_account_number?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {string} */
                                    type: "wire_transfer_incoming";
                                } | {
                                    /** @description Account number of the counterparty. */
                                    counterparty_account_number?: string;
                                    /** @description Text that every party can read. */
                                    message?: string;
                                    /** @enum {string} */
                                    type: "wire_transfer_outgoing";
                                };
                                /** @enum {unknown} */
                                status: "scheduled" | "authorized" | "confirmed" | "rejected" | "canceled";
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a transaction */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account that is debited or credited.
                             */
                            account_id: string;
                            /**
                             * Format: date-time
                             * @description When it was confirmed; a credit enters the available balance then.
                             */
                            accounting_date?: string;
                            /**
                             * Format: int64
                             * @description Amount in cents, always positive; `direction` gives the sign.
                             */
                            amount: number;
                            /** Format: int32 */
                            attachment_count: number;
                            /**
                             * Format: uuid
                             * @description The bulk it belongs to.
                             */
                            batch_id?: string;
                            counterparty_name: string;
                            /** @description ISO 4217 code. */
                            currency: string;
                            custom_id?: string;
                            custom_metadata?: string;
                            /** @enum {unknown} */
                            direction: "debit" | "credit";
                            /**
                             * Format: date-time
                             * @description When its processing started or will start; a debit leaves the available balance then.
                             */
                            execution_date: string;
                            /**
                             * Format: uuid
                             * @description ID of the transaction.
                             */
                            id: string;
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /**
                             * Format: uuid
                             * @description Reference of the money movement: both sides of a transfer between own accounts share it.
                             */
                            reference: string;
                            /**
                             * Format: date-time
                             * @description When it was asked for.
                             */
                            request_date: string;
                            /** @description What made the transaction; `type` tells the shape. New types may come. */
                            source: {
                                /** @enum {string} */
                                type: "bank_account_remuneration";
                            } | {
                                /** @enum {string} */
                                type: "card_deferred";
                            } | {
                                /** @enum {string} */
                                type: "card_withdrawal";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {string} */
                                type: "collection_incoming";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description The collection behind it.
                                 */
                                collection_id: string;
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {string} */
                                type: "collection_outgoing";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /**
                                 * @description Why it came back.
                                 * @enum {unknown}
                                 */
                                reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                /**
                                 * Format: uuid
                                 * @description Reference of the collection that came back.
                                 */
                                returned_collection_reference: string;
                                /** @enum {string} */
                                type: "collection_incoming_return";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /**
                                 * @description Why it came back.
                                 * @enum {unknown}
                                 */
                                reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                /**
                                 * Format: uuid
                                 * @description The collection that came back.
                                 */
                                returned_collection_id: string;
                                /**
                                 * Format: uuid
                                 * @description Its reference.
                                 */
                                returned_collection_reference: string;
                                /** @enum {string} */
                                type: "collection_outgoing_return_fees";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /**
                                 * @description Why it came back.
                                 * @enum {unknown}
                                 */
                                reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                /**
                                 * Format: uuid
                                 * @description The collection that came back.
                                 */
                                returned_collection_id: string;
                                /**
                                 * Format: uuid
                                 * @description Its reference.
                                 */
                                returned_collection_reference: string;
                                /** @enum {string} */
                                type: "collection_outgoing_return";
                            } | {
                                /** @enum {string} */
                                type: "debt_purchase_application_fees";
                            } | {
                                /** @enum {string} */
                                type: "debt_purchase_disbursement";
                            } | {
                                /** @enum {string} */
                                type: "debt_purchase_interests";
                            } | {
                                /** @enum {string} */
                                type: "debt_purchase_repayment";
                            } | {
                                /** @enum {string} */
                                type: "diverse_operation";
                            } | {
                                /** @enum {string} */
                                type: "loan_application_fees";
                            } | {
                                /** @enum {string} */
                                type: "loan_disbursement";
                            } | {
                                /** @enum {string} */
                                type: "loan_guarantee_fee";
                            } | {
                                /** @enum {string} */
                                type: "loan_reimbursement";
                            } | {
                                /** @enum {string} */
                                type: "loan_repayment";
                            } | {
                                /** @enum {string} */
                                type: "maintenance_transfer";
                            } | {
                                /** @enum {string} */
                                type: "overdraft_agios";
                            } | {
                                /** @enum {string} */
                                type: "overdraft_application_fees";
                            } | {
                                counterparty_account_number: string;
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {string} */
                                type: "rtgs_transfer_incoming";
                            } | {
                                counterparty_account_number: string;
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {string} */
                                type: "rtgs_transfer_outgoing";
                            } | {
                                /** @enum {string} */
                                type: "subscription";
                            } | {
                                counterparty_bank_bic: string;
                                counterparty_iban: string;
                                /** @enum {string} */
                                type: "sweep_transfer_incoming";
                            } | {
                                counterparty_bank_bic: string;
                                counterparty_iban: string;
                                /** @enum {string} */
                                type: "sweep_transfer_outgoing";
                            } | {
                                /** @enum {string} */
                                type: "term_deposit_closure";
                            } | {
                                /** @enum {string} */
                                type: "term_deposit_creation";
                            } | {
                                /** @enum {string} */
                                type: "term_deposit_interest_payment";
                            } | {
                                /** @enum {string} */
                                type: "term_deposit_withdrawal";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {unknown} */
                                transfer_type: "standard" | "instant";
                                /** @enum {string} */
                                type: "transfer_incoming";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /**
                                 * @description Why it came back.
                                 * @enum {unknown}
                                 */
                                reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                /**
                                 * Format: uuid
                                 * @description Reference of the transfer that went back.
                                 */
                                returned_transfer_reference: string;
                                /** @enum {unknown} */
                                transfer_type: "standard" | "instant";
                                /** @enum {string} */
                                type: "transfer_incoming_return";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /**
                                 * Format: uuid
                                 * @description The transfer behind it.
                                 */
                                transfer_id: string;
                                /** @enum {unknown} */
                                transfer_type: "standard" | "instant";
                                /** @enum {string} */
                                type: "transfer_outgoing";
                            } | {
                                /** @description BIC of the counterparty's bank. */
                                counterparty_bank_bic?: string;
                                /** @description IBAN of the counterparty. */
                                counterparty_iban?: string;
                                /** @description Travels unchanged through the whole payment chain; a return shares it with its original. */
                                end_to_end_id?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /**
                                 * @description Why it came back.
                                 * @enum {unknown}
                                 */
                                reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                /**
                                 * Format: uuid
                                 * @description The transfer that came back.
                                 */
                                returned_transfer_id: string;
                                /**
                                 * Format: uuid
                                 * @description Its reference.
                                 */
                                returned_transfer_reference: string;
                                /** @enum {unknown} */
                                transfer_type: "standard" | "instant";
                                /** @enum {string} */
                                type: "transfer_outgoing_return";
                            } | {
                                /** @description Account number of the counterparty. */
                                counterparty_account_number?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {string} */
                                type: "wire_transfer_incoming";
                            } | {
                                /** @description Account number of the counterparty. */
                                counterparty_account_number?: string;
                                /** @description Text that every party can read. */
                                message?: string;
                                /** @enum {string} */
                                type: "wire_transfer_outgoing";
                            };
                            /** @enum {unknown} */
                            status: "scheduled" | "authorized" | "confirmed" | "rejected" | "canceled";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Initiate a SEPA transfer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description Amount in cents. The currency is EUR.
                         */
                        amount: number;
                        /** @description An IBAN in electronic form, without spaces. */
                        beneficiary_iban: string;
                        /** @description Needed the first time an IBAN is paid; ignored once its beneficiary exists. */
                        beneficiary_name?: string;
                        /** @description Your own identifier: never transmitted, searchable by API. */
                        custom_id?: string;
                        /** @description Your own data: never transmitted, readable by API. */
                        custom_metadata?: string;
                        /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                        end_to_end_id?: string;
                        /** @description A note that only this workspace sees. */
                        internal_note?: string;
                        /** @description An IBAN in electronic form, without spaces. */
                        local_iban: string;
                        /** @description Text that every party to the payment can read. */
                        message?: string;
                        /**
                         * Format: date
                         * @description The day on which to execute, Europe/Paris. Today or later; not with `instant_only`.
                         */
                        scheduled_date?: string;
                        /**
                         * @default instant_if_available
                         * @enum {unknown}
                         */
                        type_strategy?: "standard_only" | "instant_only" | "instant_if_available";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account that pays.
                             */
                            account_id?: string;
                            /**
                             * Format: int64
                             * @description Amount in cents.
                             */
                            amount: number;
                            /** @description An IBAN in electronic form, without spaces. */
                            beneficiary_iban: string;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            end_to_end_id?: string;
                            /**
                             * @description Why a failed transfer failed.
                             * @enum {unknown}
                             */
                            failure_code?: "insufficient_funds" | "execution_failure" | "instant_transfer_not_available" | "invalid_beneficiary_iban" | "unreachable_beneficiary_iban" | "maximum_amount_exceeded" | "current_account_not_found" | "transfer_to_same_account" | "transfer_to_owned_account_with_virtual_iban" | "transfer_from_saving_account_to_external_beneficiary" | "missing_new_beneficiary_name" | "new_beneficiary_is_owned_iban" | "beneficiary_bank_account_closed" | "beneficiary_bank_error" | "beneficiary_bank_invalid_bank_details" | "beneficiary_bank_refusal" | "intermediary_system_error" | "memo_error" | "memo_refusal";
                            /**
                             * Format: uuid
                             * @description ID of the transfer.
                             */
                            id: string;
                            /** @description A note that only this workspace sees. */
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /** @description Text that every party to the payment can read. */
                            message?: string;
                            /**
                             * Format: uuid
                             * @description The same on the transaction that the transfer makes.
                             */
                            reference: string;
                            /** Format: date */
                            scheduled_date?: string;
                            /** @enum {unknown} */
                            status: "pending" | "scheduled" | "authorized" | "confirmed" | "canceled" | "failed";
                            /** @enum {unknown} */
                            transfer_type?: "standard" | "instant";
                            /**
                             * @description Which kind of SEPA transfer to use. `instant_if_available` falls back to a standard transfer only when the beneficiary's bank takes no instant ones.
                             * @enum {unknown}
                             */
                            type_strategy: "standard_only" | "instant_only" | "instant_if_available";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a transfer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description The account that pays.
                             */
                            account_id?: string;
                            /**
                             * Format: int64
                             * @description Amount in cents.
                             */
                            amount: number;
                            /** @description An IBAN in electronic form, without spaces. */
                            beneficiary_iban: string;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            end_to_end_id?: string;
                            /**
                             * @description Why a failed transfer failed.
                             * @enum {unknown}
                             */
                            failure_code?: "insufficient_funds" | "execution_failure" | "instant_transfer_not_available" | "invalid_beneficiary_iban" | "unreachable_beneficiary_iban" | "maximum_amount_exceeded" | "current_account_not_found" | "transfer_to_same_account" | "transfer_to_owned_account_with_virtual_iban" | "transfer_from_saving_account_to_external_beneficiary" | "missing_new_beneficiary_name" | "new_beneficiary_is_owned_iban" | "beneficiary_bank_account_closed" | "beneficiary_bank_error" | "beneficiary_bank_invalid_bank_details" | "beneficiary_bank_refusal" | "intermediary_system_error" | "memo_error" | "memo_refusal";
                            /**
                             * Format: uuid
                             * @description ID of the transfer.
                             */
                            id: string;
                            /** @description A note that only this workspace sees. */
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /** @description Text that every party to the payment can read. */
                            message?: string;
                            /**
                             * Format: uuid
                             * @description The same on the transaction that the transfer makes.
                             */
                            reference: string;
                            /** Format: date */
                            scheduled_date?: string;
                            /** @enum {unknown} */
                            status: "pending" | "scheduled" | "authorized" | "confirmed" | "canceled" | "failed";
                            /** @enum {unknown} */
                            transfer_type?: "standard" | "instant";
                            /**
                             * @description Which kind of SEPA transfer to use. `instant_if_available` falls back to a standard transfer only when the beneficiary's bank takes no instant ones.
                             * @enum {unknown}
                             */
                            type_strategy: "standard_only" | "instant_only" | "instant_if_available";
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Cancel a SEPA transfer */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Canceled. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transfers/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Generate a proof of transfer
         * @description A PDF in the workspace's language, for confirmed transfers.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proof, a PDF. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transfers/bulks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create bulk transfers */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The orders, 1 to 5,000. */
                        transfers: {
                            /**
                             * Format: int64
                             * @description Amount in cents. The currency is EUR.
                             */
                            amount: number;
                            /** @description An IBAN in electronic form, without spaces. */
                            beneficiary_iban: string;
                            /** @description Needed the first time an IBAN is paid; ignored once its beneficiary exists. */
                            beneficiary_name?: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                            end_to_end_id?: string;
                            /** @description A note that only this workspace sees. */
                            internal_note?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            local_iban: string;
                            /** @description Text that every party to the payment can read. */
                            message?: string;
                            /**
                             * Format: date
                             * @description The day on which to execute, Europe/Paris. Today or later; not with `instant_only`.
                             */
                            scheduled_date?: string;
                            /**
                             * @default instant_if_available
                             * @enum {unknown}
                             */
                            type_strategy?: "standard_only" | "instant_only" | "instant_if_available";
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description ID of the bulk.
                             */
                            id: string;
                            /**
                             * @description `completed` once every item is initiated; what becomes of the items after that shows in the counters.
                             * @enum {unknown}
                             */
                            status: "pending" | "completed";
                            /**
                             * Format: int32
                             * @description Those that were canceled.
                             */
                            transfers_canceled: number;
                            /**
                             * Format: int32
                             * @description Those that are confirmed.
                             */
                            transfers_confirmed: number;
                            /**
                             * Format: int32
                             * @description Those that failed.
                             */
                            transfers_failed: number;
                            /**
                             * Format: int32
                             * @description Number of transfers in the bulk.
                             */
                            transfers_total: number;
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transfers/bulks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a bulk and its progress */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description ID of the bulk.
                             */
                            id: string;
                            /**
                             * @description `completed` once every item is initiated; what becomes of the items after that shows in the counters.
                             * @enum {unknown}
                             */
                            status: "pending" | "completed";
                            /**
                             * Format: int32
                             * @description Those that were canceled.
                             */
                            transfers_canceled: number;
                            /**
                             * Format: int32
                             * @description Those that are confirmed.
                             */
                            transfers_confirmed: number;
                            /**
                             * Format: int32
                             * @description Those that failed.
                             */
                            transfers_failed: number;
                            /**
                             * Format: int32
                             * @description Number of transfers in the bulk.
                             */
                            transfers_total: number;
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/transfers/bulks/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the transfers of a bulk */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                    /** @description Only those with one of these statuses; repeated or separated by commas. */
                    status?: ("pending" | "scheduled" | "authorized" | "confirmed" | "canceled" | "failed")[];
                };
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
                                /**
                                 * Format: uuid
                                 * @description The account that pays.
                                 */
                                account_id?: string;
                                /**
                                 * Format: int64
                                 * @description Amount in cents.
                                 */
                                amount: number;
                                /** @description An IBAN in electronic form, without spaces. */
                                beneficiary_iban: string;
                                /** @description ISO 4217 code. */
                                currency: string;
                                /** @description Your own identifier: never transmitted, searchable by API. */
                                custom_id?: string;
                                /** @description Your own data: never transmitted, readable by API. */
                                custom_metadata?: string;
                                end_to_end_id?: string;
                                /**
                                 * @description Why a failed transfer failed.
                                 * @enum {unknown}
                                 */
                                failure_code?: "insufficient_funds" | "execution_failure" | "instant_transfer_not_available" | "invalid_beneficiary_iban" | "unreachable_beneficiary_iban" | "maximum_amount_exceeded" | "current_account_not_found" | "transfer_to_same_account" | "transfer_to_owned_account_with_virtual_iban" | "transfer_from_saving_account_to_external_beneficiary" | "missing_new_beneficiary_name" | "new_beneficiary_is_owned_iban" | "beneficiary_bank_account_closed" | "beneficiary_bank_error" | "beneficiary_bank_invalid_bank_details" | "beneficiary_bank_refusal" | "intermediary_system_error" | "memo_error" | "memo_refusal";
                                /**
                                 * Format: uuid
                                 * @description ID of the transfer.
                                 */
                                id: string;
                                /** @description A note that only this workspace sees. */
                                internal_note?: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                local_iban: string;
                                /** @description Text that every party to the payment can read. */
                                message?: string;
                                /**
                                 * Format: uuid
                                 * @description The same on the transaction that the transfer makes.
                                 */
                                reference: string;
                                /** Format: date */
                                scheduled_date?: string;
                                /** @enum {unknown} */
                                status: "pending" | "scheduled" | "authorized" | "confirmed" | "canceled" | "failed";
                                /** @enum {unknown} */
                                transfer_type?: "standard" | "instant";
                                /**
                                 * @description Which kind of SEPA transfer to use. `instant_if_available` falls back to a standard transfer only when the beneficiary's bank takes no instant ones.
                                 * @enum {unknown}
                                 */
                                type_strategy: "standard_only" | "instant_only" | "instant_if_available";
                            }[];
                        };
                    };
                };
                /** @description The request is invalid, or the business refused. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; made for programs. */
                            code: string;
                            /** @description Plain English; made for people. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
