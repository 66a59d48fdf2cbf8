// Made from /console/api/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/console/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account */
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
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description What kind of account it is.
                         * @enum {unknown}
                         */
                        type: "current_account" | "ring_fenced_account" | "ring_fenced_credit_servicer_account" | "settlement_account" | "specially_dedicated_account" | "trust_account" | "meal_voucher_account" | "booster_account" | "dedicated_liquidity_account" | "dedicated_recovery_account";
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename an account */
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
                        /** @description Its name. */
                        name: string;
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
        trace?: never;
    };
    "/console/api/accounts/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account
         * @description For good. It has to be empty, with nothing scheduled or on its way. Its virtual IBANs move to the main account, which also gets what still comes in by its main IBAN.
         */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an account's last 30 days */
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
                            /** @description The last 30 days in Europe/Paris, oldest first. */
                            days: string[];
                            /**
                             * DailySeries
                             * @description As long as `days`; empty while the past is still being told.
                             */
                            history: {
                                /** @description A value a day. */
                                balance: number[];
                                /** @description What came in, a value a day. */
                                money_in: number[];
                                /** @description What went out, less what was held and came back. */
                                money_out: number[];
                            };
                            /** @description False while the past of a large workspace is still being told. */
                            history_is_complete: boolean;
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
    "/console/api/accounts/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an account's statement
         * @description What was booked on the days of a period, by accounting date, between the booked balances before and after it: in the workspace's language. Up to 2,000 entries as a PDF, 100,000 as CSV, 100,000 as camt.053.
         */
        get: {
            parameters: {
                query: {
                    /** @description camt053: ISO 20022, camt.053.001.08. */
                    format: "pdf" | "csv" | "camt053";
                    /** @description First day, in Europe/Paris. */
                    from: string;
                    /** @description Last day, in Europe/Paris: not after today, and no more than 366 days in all. */
                    to: string;
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
                /** @description The statement. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                        "application/xml": string;
                        "text/csv": string;
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
    "/console/api/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what everybody is told, newest first */
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
                                action_label: string | null;
                                action_url: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it was published.
                                 */
                                created_at: string;
                                /** @description Whether people can take it out of their lists. */
                                dismissible: boolean;
                                /**
                                 * Format: uuid
                                 * @description ID of the announcement.
                                 */
                                id: string;
                                /** @description What everybody is told. */
                                message: string;
                                /** @description What it is about. */
                                title: string;
                                /**
                                 * Format: date-time
                                 * @description When it was last corrected.
                                 */
                                updated_at: string;
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
        /**
         * Publish an announcement
         * @description It is in everybody's list from now on. A workspace without a wallet has nobody to tell: 404.
         */
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
                        action_label?: string | null;
                        action_url?: string | null;
                        /**
                         * @description Whether people can take it out of their lists.
                         * @default true
                         */
                        dismissible?: boolean;
                        /** @description What everybody is told. */
                        message: string;
                        /** @description What it is about. */
                        title: string;
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
                            action_label: string | null;
                            action_url: string | null;
                            /**
                             * Format: date-time
                             * @description When it was published.
                             */
                            created_at: string;
                            /** @description Whether people can take it out of their lists. */
                            dismissible: boolean;
                            /**
                             * Format: uuid
                             * @description ID of the announcement.
                             */
                            id: string;
                            /** @description What everybody is told. */
                            message: string;
                            /** @description What it is about. */
                            title: string;
                            /**
                             * Format: date-time
                             * @description When it was last corrected.
                             */
                            updated_at: string;
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
    "/console/api/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an announcement */
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
                /** @description Gone for everybody. */
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
        /**
         * Correct an announcement
         * @description What is left out stays; null for action_label and action_url takes the button away. Who dismissed it is not told again.
         */
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
                        action_label?: string | null;
                        action_url?: string | null;
                        /** @description Whether people can take it out of their lists. */
                        dismissible?: boolean;
                        /** @description What everybody is told. */
                        message?: string;
                        /** @description What it is about. */
                        title?: string;
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
                            action_label: string | null;
                            action_url: string | null;
                            /**
                             * Format: date-time
                             * @description When it was published.
                             */
                            created_at: string;
                            /** @description Whether people can take it out of their lists. */
                            dismissible: boolean;
                            /**
                             * Format: uuid
                             * @description ID of the announcement.
                             */
                            id: string;
                            /** @description What everybody is told. */
                            message: string;
                            /** @description What it is about. */
                            title: string;
                            /**
                             * Format: date-time
                             * @description When it was last corrected.
                             */
                            updated_at: string;
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
    "/console/api/api_log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests to the Bank API, newest first
         * @description Those of known applications, kept for 30 days. A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through. A member who is no administrator names an application that they collaborate on.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only those of this application. */
                    application_id?: string;
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description Only those that came with this Idempotency-Key. */
                    idempotency_key?: string;
                    method?: "GET" | "POST" | "PATCH" | "DELETE";
                    /** @description Beginning of the path, such as /v2/transfers. */
                    path_prefix?: string;
                    /** @description Only the one with this X-Request-Id. */
                    request_id?: string;
                    /** @description Only those that arrived at this moment or later, in real time. */
                    since?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    status_class?: "2xx" | "3xx" | "4xx" | "5xx";
                    /** @description Only those that arrived before this moment, in real time. */
                    until?: string;
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
                            /** @description Whether requests are kept at all: API_LOG_PER_SECOND says so. */
                            is_kept: boolean;
                            next_cursor: string | null;
                            results: {
                                /**
                                 * Format: uuid
                                 * @description Who asked.
                                 */
                                application_id: string;
                                application_name: string;
                                /**
                                 * Format: date-time
                                 * @description When it arrived, in real time.
                                 */
                                date: string;
                                duration_ms: number;
                                /**
                                 * Format: uuid
                                 * @description ID of the request: the X-Request-Id of its answer.
                                 */
                                id: string;
                                idempotency_key: string | null;
                                /** @description Whether it was answered from what was kept for its key. */
                                is_replay: boolean;
                                method: string;
                                /** @description With its query; secrets are masked. */
                                path: string;
                                /** @description The answer's status. */
                                status: number;
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
    "/console/api/api_log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a request and its answer */
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
                            /** @description Where it came from. */
                            address: string;
                            /**
                             * Format: uuid
                             * @description Who asked.
                             */
                            application_id: string;
                            application_name: string;
                            /**
                             * Format: date-time
                             * @description When it arrived, in real time.
                             */
                            date: string;
                            duration_ms: number;
                            /** @description What a write caused to what it made or changed, within a minute; at most 50. */
                            events: {
                                /**
                                 * Format: date-time
                                 * @description When it happened, in the workspace's time.
                                 */
                                date: string;
                                deliveries: {
                                    /**
                                     * Format: uuid
                                     * @description ID of the delivery.
                                     */
                                    id: string;
                                    /** @enum {unknown} */
                                    status: "pending" | "succeeded" | "failed" | "canceled";
                                    /**
                                     * Format: uuid
                                     * @description Its webhook.
                                     */
                                    webhook_id: string;
                                }[];
                                /**
                                 * Format: uuid
                                 * @description ID of the event.
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description What the event is about.
                                 */
                                resource_id: string;
                                resource_type: string;
                                type: string;
                            }[];
                            /**
                             * Format: uuid
                             * @description ID of the request: the X-Request-Id of its answer.
                             */
                            id: string;
                            idempotency_key: string | null;
                            /** @description Whether it was answered from what was kept for its key. */
                            is_replay: boolean;
                            method: string;
                            /** @description With its query; secrets are masked. */
                            path: string;
                            request_body: unknown | null;
                            /** @description Size of its body. */
                            request_bytes: number;
                            resource_id: string | null;
                            response_body: unknown | null;
                            /** @description The answer's status. */
                            status: number;
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
    "/console/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the applications
         * @description A member who is no administrator sees those that they collaborate on.
         */
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
                                 * Format: date-time
                                 * @description When it was made.
                                 */
                                created_at: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the application: the `sub` claim of its tokens.
                                 */
                                id: string;
                                /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                                ip_allow_list: string[];
                                name: string;
                                /** @description What it may do: <resource>:read and <resource>:write. */
                                permissions: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
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
        /**
         * Make an application
         * @description Its secret is answered once. As it is stored nowhere, Idempotency-Key is ignored here.
         */
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
                        /** @description A name for people. */
                        name: string;
                        /** @description What it may do: <resource>:read and <resource>:write. */
                        permissions: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
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
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * Format: uuid
                             * @description ID of the application: the `sub` claim of its tokens.
                             */
                            id: string;
                            /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                            ip_allow_list: string[];
                            name: string;
                            /** @description What it may do: <resource>:read and <resource>:write. */
                            permissions: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
                            /** @description The `sec` claim of its tokens. Shown once. */
                            secret: string;
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
    "/console/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an application */
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
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * Format: uuid
                             * @description ID of the application: the `sub` claim of its tokens.
                             */
                            id: string;
                            /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                            ip_allow_list: string[];
                            name: string;
                            /** @description What it may do: <resource>:read and <resource>:write. */
                            permissions: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
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
        /** Delete an application */
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
                /** @description Deleted; its certificates are revoked. */
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
        /** Rename an application, or change its permissions */
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
                        /** @description A name for people. */
                        name?: string;
                        /** @description What it may do: <resource>:read and <resource>:write. */
                        permissions?: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
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
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * Format: uuid
                             * @description ID of the application: the `sub` claim of its tokens.
                             */
                            id: string;
                            /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                            ip_allow_list: string[];
                            name: string;
                            /** @description What it may do: <resource>:read and <resource>:write. */
                            permissions: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
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
    "/console/api/applications/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an application's certificates, revoked ones too */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
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
                                /** @description PEM. */
                                certificate: string;
                                /**
                                 * Format: date-time
                                 * @description When it was registered.
                                 */
                                created_at: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the certificate.
                                 */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description When it was revoked.
                                 */
                                revoked_at?: string;
                                /** @description The `x5t#S256` header of its tokens: base64url of SHA-256 over the DER certificate. */
                                thumbprint: string;
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
        /**
         * Register a certificate, or have a key pair made
         * @description A private key made here is answered once. As it is stored nowhere, Idempotency-Key is ignored.
         */
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
            requestBody: {
                content: {
                    "application/json": {
                        /** @description An X.509 certificate (PEM) with an RSA key of 2048 bits or more. Without one, a key pair is made. */
                        certificate?: string;
                        /** @description A name for people. */
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
                            /** @description PEM. */
                            certificate: string;
                            /**
                             * Format: date-time
                             * @description When it was registered.
                             */
                            created_at: string;
                            /**
                             * Format: uuid
                             * @description ID of the certificate.
                             */
                            id: string;
                            name: string;
                            /** @description PKCS#8 PEM of the pair that was made. Shown once, and kept nowhere. */
                            private_key?: string;
                            /**
                             * Format: date-time
                             * @description When it was revoked.
                             */
                            revoked_at?: string;
                            /** @description The `x5t#S256` header of its tokens: base64url of SHA-256 over the DER certificate. */
                            thumbprint: string;
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
    "/console/api/applications/{id}/certificates/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a certificate at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    certificate_id: string;
                    /** @description A UUID. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked: the next request signed with its key is refused. */
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
    "/console/api/applications/{id}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members who look after an application */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
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
                                 * Format: date-time
                                 * @description Since when they look after the application.
                                 */
                                added_at: string;
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the member.
                                 */
                                member_id: string;
                                name: string;
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
        /**
         * Let a member look after an application
         * @description A collaborator manages its certificates, its IP allow-list and its webhooks. Owners and administrators do so anyway.
         */
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
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description A member of the workspace.
                         */
                        member_id: string;
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
                             * @description Since when they look after the application.
                             */
                            added_at: string;
                            email: string;
                            /**
                             * Format: uuid
                             * @description ID of the member.
                             */
                            member_id: string;
                            name: string;
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
    "/console/api/applications/{id}/collaborators/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an application out of a member's hands */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                    /** @description A UUID. */
                    member_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No collaborator any more. */
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
    "/console/api/applications/{id}/ip_allow_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set from where an application may call */
        put: {
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
                        /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                        ranges: string[];
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
                            /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                            ranges: string[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/applications/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an application a new secret
         * @description The old one is refused from the next request on.
         */
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
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * Format: uuid
                             * @description ID of the application: the `sub` claim of its tokens.
                             */
                            id: string;
                            /** @description Addresses and CIDR ranges from which it may call; none: from everywhere. */
                            ip_allow_list: string[];
                            name: string;
                            /** @description What it may do: <resource>:read and <resource>:write. */
                            permissions: ("accounts:read" | "accounts:write" | "ibans:read" | "ibans:write" | "transactions:read" | "transactions:write" | "transfers:read" | "transfers:write" | "collections:read" | "collections:write" | "mandate_signature_requests:read" | "mandate_signature_requests:write" | "attachments:read" | "attachments:write" | "sandbox:read" | "sandbox:write")[];
                            /** @description The `sec` claim of its tokens. Shown once. */
                            secret: string;
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
    "/console/api/applications/{id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an application's webhooks */
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
                            results: {
                                /**
                                 * Format: uuid
                                 * @description The application that it belongs to.
                                 */
                                application_id: string;
                                /**
                                 * Format: date-time
                                 * @description When it was made.
                                 */
                                created_at: string;
                                /** @description The events that it is told of; null or none: all. */
                                event_types: ("account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted")[] | null;
                                /**
                                 * Format: uuid
                                 * @description ID of the webhook.
                                 */
                                id: string;
                                /** @description A disabled webhook is told of nothing that happens meanwhile. */
                                is_enabled: boolean;
                                /** @description Where events are posted: https, and reachable from the internet. */
                                url: string;
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
        /**
         * Make a webhook
         * @description Its token and signing secret are answered once; Idempotency-Key is ignored here.
         */
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
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The events that it is told of; null or none: all. */
                        event_types?: ("account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted")[] | null;
                        /** @description Where events are posted: https, and reachable from the internet. */
                        url: string;
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
                             * @description The application that it belongs to.
                             */
                            application_id: string;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /** @description The events that it is told of; null or none: all. */
                            event_types: ("account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted")[] | null;
                            /**
                             * Format: uuid
                             * @description ID of the webhook.
                             */
                            id: string;
                            /** @description A disabled webhook is told of nothing that happens meanwhile. */
                            is_enabled: boolean;
                            /** @description Signs each delivery by Standard Webhooks. Shown once. */
                            signing_secret: string;
                            /** @description Comes with each delivery as Authorization: Bearer. Shown once. */
                            token: string;
                            /** @description Where events are posted: https, and reachable from the internet. */
                            url: string;
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
    "/console/api/applications/{id}/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                    /** @description A UUID. */
                    webhook_id: string;
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
                             * @description The application that it belongs to.
                             */
                            application_id: string;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /** @description The events that it is told of; null or none: all. */
                            event_types: ("account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted")[] | null;
                            /**
                             * Format: uuid
                             * @description ID of the webhook.
                             */
                            id: string;
                            /** @description A disabled webhook is told of nothing that happens meanwhile. */
                            is_enabled: boolean;
                            /** @description Where events are posted: https, and reachable from the internet. */
                            url: string;
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
        /** Delete a webhook */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                    /** @description A UUID. */
                    webhook_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Deleted; what it was still to be told is canceled. */
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
        /** Change or disable a webhook */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    id: string;
                    /** @description A UUID. */
                    webhook_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The events that it is told of; null or none: all. */
                        event_types?: ("account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted")[] | null;
                        is_enabled?: boolean;
                        /** @description Where events are posted: https, and reachable from the internet. */
                        url?: string;
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
                             * @description The application that it belongs to.
                             */
                            application_id: string;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /** @description The events that it is told of; null or none: all. */
                            event_types: ("account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted")[] | null;
                            /**
                             * Format: uuid
                             * @description ID of the webhook.
                             */
                            id: string;
                            /** @description A disabled webhook is told of nothing that happens meanwhile. */
                            is_enabled: boolean;
                            /** @description Where events are posted: https, and reachable from the internet. */
                            url: string;
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
    "/console/api/audit_log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who did what, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Only acts of this kind. */
                    action?: string;
                    /** @description Only what this member did. */
                    member_id?: string;
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
                                /** @description What they did, such as application_created. */
                                action: string;
                                /** @description Their e-mail address at that time. */
                                actor: string;
                                /** @description Where the request came from. */
                                address?: string;
                                /** @description What changed, as it is. */
                                after?: {
                                    [key: string]: unknown;
                                };
                                /** @description What changed, as it was. */
                                before?: {
                                    [key: string]: unknown;
                                };
                                /**
                                 * Format: date-time
                                 * @description When, in the workspace's time.
                                 */
                                date: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the entry.
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description Who acted; absent for the server's command line.
                                 */
                                member_id?: string;
                                /**
                                 * Format: date-time
                                 * @description When, in real time.
                                 */
                                recorded_at: string;
                                /**
                                 * Format: uuid
                                 * @description ID of what they did it to.
                                 */
                                subject_id: string;
                                /** @description What they did it to. */
                                subject_type: string;
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
    "/console/api/bank/accounts": {
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
    "/console/api/bank/accounts/{id}": {
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
    "/console/api/bank/attachments": {
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
    "/console/api/bank/attachments/{id}": {
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
    "/console/api/bank/collections": {
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
    "/console/api/bank/collections/{id}": {
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
    "/console/api/bank/collections/bulks": {
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
    "/console/api/bank/collections/bulks/{id}": {
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
    "/console/api/bank/collections/bulks/{id}/collections": {
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
    "/console/api/bank/ibans": {
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
    "/console/api/bank/ibans/{id}": {
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
    "/console/api/bank/mandate_signature_requests": {
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
    "/console/api/bank/mandate_signature_requests/{id}": {
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
    "/console/api/bank/mandate_signature_requests/{id}/renewals": {
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
    "/console/api/bank/sandbox/clock": {
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
    "/console/api/bank/sandbox/incoming_collections": {
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
    "/console/api/bank/sandbox/incoming_transfers": {
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
    "/console/api/bank/sandbox/messages": {
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
    "/console/api/bank/sandbox/returns": {
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
    "/console/api/bank/sandbox/test_ibans": {
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
    "/console/api/bank/transactions": {
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
    "/console/api/bank/transactions/{id}": {
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
    "/console/api/bank/transfers": {
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
    "/console/api/bank/transfers/{id}": {
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
    "/console/api/bank/transfers/{id}/proof": {
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
    "/console/api/bank/transfers/bulks": {
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
    "/console/api/bank/transfers/bulks/{id}": {
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
    "/console/api/bank/transfers/bulks/{id}/transfers": {
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
    "/console/api/beneficiaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List whom the workspace has paid, last paid first */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Part of the name in either case, or the beginning of the IBAN. */
                    search?: string;
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
                                 * @description All of them together, in cents. What came back later is not taken off.
                                 */
                                amount: number;
                                /** @description EUR. */
                                currency: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                iban: string;
                                /**
                                 * Format: date-time
                                 * @description When the last one settled.
                                 */
                                last_paid_at: string;
                                /**
                                 * Format: uuid
                                 * @description That transfer.
                                 */
                                last_transfer_id: string;
                                /** @description The name that transfers to this IBAN carried. */
                                name: string;
                                /** @description How many transfers to it have settled. */
                                transfers: number;
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
    "/console/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the business day that is next, by the TARGET calendar */
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
                            /** @description Whether TARGET is open today. */
                            is_business_day: boolean;
                            /**
                             * Format: date
                             * @description The first day after today on which TARGET is open.
                             */
                            next_business_day: string;
                            /**
                             * Format: date-time
                             * @description The morning of that day, when what is due on it settles.
                             */
                            next_settlement_at: string;
                            /**
                             * Format: date-time
                             * @description The workspace's time.
                             */
                            now: string;
                            /**
                             * Format: date
                             * @description The day in Europe/Paris.
                             */
                            today: string;
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
    "/console/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what time it is in the workspace
         * @description A sandbox's clock can be moved ahead of real time; dates are by it.
         */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/collection_plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the days of a collection that would be ordered now */
        get: {
            parameters: {
                query: {
                    /** @description The day that would be asked for. */
                    scheduled_date: string;
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
                            /**
                             * Format: date
                             * @description When the debtor would be debited and the money come in.
                             */
                            due_date: string;
                            /** @description Whether TARGET is open on the day that was asked for. */
                            is_business_day: boolean;
                            /**
                             * Format: date
                             * @description Until when the debtor of a CORE collection may ask for a refund without giving reasons.
                             */
                            refund_by: string;
                            /** @description The last day on which the debtor's bank may send it back. */
                            return_by: {
                                /**
                                 * Format: date
                                 * @description B2B.
                                 */
                                b2b: string;
                                /**
                                 * Format: date
                                 * @description CORE.
                                 */
                                core: string;
                            };
                            /**
                             * Format: date
                             * @description When it would leave for the debtor's bank, at noon in Paris.
                             */
                            submission_date: string;
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
    "/console/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List collections, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Only those for this account. */
                    account_id?: string;
                    /** @description Only those of this bulk. */
                    bulk_id?: string;
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description Only those under this mandate. */
                    mandate_id?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    status?: "pending" | "scheduled" | "confirmed" | "canceled" | "failed";
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
                            next_cursor: string | null;
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
                                /**
                                 * Format: uuid
                                 * @description The bulk that it came with.
                                 */
                                bulk_id?: string;
                                /** @description ISO 4217 code. */
                                currency: string;
                                /** @description Your own identifier: never transmitted, searchable by API. */
                                custom_id?: string;
                                /** @description Your own data: never transmitted, readable by API. */
                                custom_metadata?: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                debtor_iban?: string;
                                /** @description Absent while a bulk's order leaves it to its mandate. */
                                debtor_name?: string;
                                /**
                                 * Format: date
                                 * @description The day on which the debtor is debited.
                                 */
                                due_date?: string;
                                end_to_end_id?: string;
                                /**
                                 * Format: date-time
                                 * @description When the money came in.
                                 */
                                executed_at?: string;
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
                                /** @description Whether it can still be called back. */
                                is_cancelable: boolean;
                                /** @description Whether it left for the debtor's bank and waits for its due day. */
                                is_submitted: boolean;
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
                                 * Format: date-time
                                 * @description When it was ordered.
                                 */
                                requested_at: string;
                                /** @description That the debtor's bank took it back. */
                                return?: {
                                    /**
                                     * Format: date-time
                                     * @description When it came back.
                                     */
                                    date: string;
                                    /** @enum {unknown} */
                                    reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                    /**
                                     * Format: uuid
                                     * @description The transaction that took the money away again.
                                     */
                                    transaction_id: string;
                                };
                                /**
                                 * Format: date
                                 * @description The day that was asked for.
                                 */
                                scheduled_date: string;
                                /**
                                 * Format: date
                                 * @description When the mandate was signed, where the order said so.
                                 */
                                signature_date?: string;
                                /** @enum {unknown} */
                                status: "pending" | "scheduled" | "confirmed" | "canceled" | "failed";
                                /**
                                 * Format: date
                                 * @description The day on which it leaves, or left, for the debtor's bank.
                                 */
                                submission_date?: string;
                                /**
                                 * Format: uuid
                                 * @description Its transaction.
                                 */
                                transaction_id?: string;
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
    "/console/api/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a collection and what became of it */
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
                            /**
                             * Format: uuid
                             * @description The bulk that it came with.
                             */
                            bulk_id?: string;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            debtor_iban?: string;
                            /** @description Absent while a bulk's order leaves it to its mandate. */
                            debtor_name?: string;
                            /**
                             * Format: date
                             * @description The day on which the debtor is debited.
                             */
                            due_date?: string;
                            end_to_end_id?: string;
                            /**
                             * Format: date-time
                             * @description When the money came in.
                             */
                            executed_at?: string;
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
                            /** @description Whether it can still be called back. */
                            is_cancelable: boolean;
                            /** @description Whether it left for the debtor's bank and waits for its due day. */
                            is_submitted: boolean;
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
                             * Format: date-time
                             * @description When it was ordered.
                             */
                            requested_at: string;
                            /** @description That the debtor's bank took it back. */
                            return?: {
                                /**
                                 * Format: date-time
                                 * @description When it came back.
                                 */
                                date: string;
                                /** @enum {unknown} */
                                reason?: "incorrect_account_number" | "invalid_creditor_account_number" | "invalid_debtor_account" | "closed_account" | "blocked_account" | "customer_disabled_direct_debit" | "transaction_forbidden" | "invalid_bank_operation_code" | "invalid_transaction_code_or_invalid_file_format" | "invalid_code_or_format" | "insufficient_funds" | "duplication" | "wrong_amount" | "missing_creditor_address" | "unrecognized_initiating_party" | "creditor_psp_not_registered" | "creditor_bank_is_not_registered" | "debtor_psp_not_registered" | "requested_by_the_debtor" | "settlement_failed" | "eri_option_not_supported" | "following_cancellation_request" | "fraudulent_originated" | "no_mandate" | "transaction_unauthorized" | "no_mandate_on_scheme" | "mandate_mismatch" | "inactive_mandate" | "missing_mandatory_information_mandate" | "refund_request_by_end_customer" | "disputed" | "end_customer_deceased" | "customer_deceased" | "not_specified_reason_customer_generated" | "not_specified_reason_agent_generated" | "refund_request_by_bank" | "psp_identifier_incorrect" | "bank_identifier_incorrect" | "missing_debtor_account_or_identification" | "missing_debtor_name_or_address" | "missing_debtors_name_or_address" | "missing_creditor_name_or_address" | "missing_creditors_name_or_address" | "regulatory_reason" | "specific_service_offered_by_debtor_psp" | "technical_problem" | "invalid_interbank_communication";
                                /**
                                 * Format: uuid
                                 * @description The transaction that took the money away again.
                                 */
                                transaction_id: string;
                            };
                            /**
                             * Format: date
                             * @description The day that was asked for.
                             */
                            scheduled_date: string;
                            /**
                             * Format: date
                             * @description When the mandate was signed, where the order said so.
                             */
                            signature_date?: string;
                            /** @enum {unknown} */
                            status: "pending" | "scheduled" | "confirmed" | "canceled" | "failed";
                            /**
                             * Format: date
                             * @description The day on which it leaves, or left, for the debtor's bank.
                             */
                            submission_date?: string;
                            /**
                             * Format: uuid
                             * @description Its transaction.
                             */
                            transaction_id?: string;
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
    "/console/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to what happens
         * @description Server-sent events, as they commit: a message for each event of the workspace, with its id and a JSON object of `id`, `type`,
         *     `resource_type`, `resource_id` and `date`. An event of the name `ready` comes first; one of the name `gap` says that more happened than is told one by one, and
         *     that whatever is shown should be read again. An event may come twice. With `Last-Event-ID` it goes on after that event. Ends with the session.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whether to begin with the last 5 seconds, so that nothing falls between reading a page and listening to what changes on it. */
                    recent?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A stream without end. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
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
    "/console/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invitations, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
                    size?: number;
                    /** @description Only invitations of this status. */
                    status?: "pending" | "accepted" | "revoked" | "expired";
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
                                application_ids: string[];
                                email: string;
                                /**
                                 * Format: date-time
                                 * @description Until when the link works, in the workspace's time.
                                 */
                                expires_at: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the invitation.
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description When, in the workspace's time.
                                 */
                                invited_at: string;
                                /**
                                 * Format: uuid
                                 * @description The member who invited.
                                 */
                                invited_by: string;
                                /**
                                 * @description What the member may do.
                                 * @enum {unknown}
                                 */
                                role: "member" | "administrator" | "owner";
                                /** @enum {unknown} */
                                status: "pending" | "accepted" | "revoked" | "expired";
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
        /**
         * Invite somebody by e-mail
         * @description The e-mail has a link that works once, for seven days.
         */
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
                        /** @description Applications to look after. */
                        application_ids?: string[];
                        /**
                         * Format: email
                         * @description An e-mail address.
                         */
                        email: string;
                        /**
                         * @description What the member may do.
                         * @enum {unknown}
                         */
                        role: "member" | "administrator" | "owner";
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
                            application_ids: string[];
                            email: string;
                            /**
                             * Format: date-time
                             * @description Until when the link works, in the workspace's time.
                             */
                            expires_at: string;
                            /**
                             * Format: uuid
                             * @description ID of the invitation.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description When, in the workspace's time.
                             */
                            invited_at: string;
                            /**
                             * Format: uuid
                             * @description The member who invited.
                             */
                            invited_by: string;
                            /**
                             * @description What the member may do.
                             * @enum {unknown}
                             */
                            role: "member" | "administrator" | "owner";
                            /** @enum {unknown} */
                            status: "pending" | "accepted" | "revoked" | "expired";
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
    "/console/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
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
                /** @description Withdrawn: its link stopped working. */
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
    "/console/api/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation and sign in */
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
                        /** @description A name for people. */
                        name: string;
                        /** @description 12 to 256 characters. */
                        password: string;
                        /** @description What follows the # in the link. */
                        token: string;
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
                            /** @description Whether the member acts for the bank too: accounts, operations, limits. */
                            is_operator: boolean;
                            member: {
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the member.
                                 */
                                id: string;
                                name: string;
                            };
                            /**
                             * @description What the member may do.
                             * @enum {unknown}
                             */
                            role: "member" | "administrator" | "owner";
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description ID of the workspace.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                language: "en" | "fr";
                                /** @enum {unknown} */
                                mode: "sandbox" | "production";
                                name: string;
                            };
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
    "/console/api/mandate_signature_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mandate signature requests, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    status?: "sent" | "expired" | "completed";
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
                            next_cursor: string | null;
                            results: {
                                /** @description The contract that the mandate is about. Information only. */
                                contract_reference?: string;
                                /**
                                 * Format: date-time
                                 * @description When the debtor was first asked.
                                 */
                                created_at: string;
                                /** @description The e-mail address of the debtor. */
                                debtor_email: string;
                                /** @description Your own words in the e-mail to the debtor. */
                                email_custom_message?: string;
                                /**
                                 * Format: date-time
                                 * @description When it lapsed. Only for a single request, and not for ever.
                                 */
                                expired_at?: string;
                                /**
                                 * Format: date-time
                                 * @description Until when the debtor can sign, while it waits.
                                 */
                                expires_at?: string;
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
                                /**
                                 * Format: uuid
                                 * @description The mandate that was signed.
                                 */
                                mandate_id?: string;
                                /** @description The unique mandate reference (UMR). */
                                reference: string;
                                /**
                                 * @description The scheme of the mandate.
                                 * @enum {unknown}
                                 */
                                scheme: "core" | "b2b";
                                /**
                                 * Format: date-time
                                 * @description When the newest link was sent, where that is known.
                                 */
                                sent_at?: string;
                                /**
                                 * Format: date-time
                                 * @description When the debtor signed.
                                 */
                                signed_at?: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/mandate_signature_requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a mandate signature request and what became of it */
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
                            /**
                             * Format: date-time
                             * @description When the debtor was first asked.
                             */
                            created_at: string;
                            /** @description The e-mail address of the debtor. */
                            debtor_email: string;
                            /** @description Your own words in the e-mail to the debtor. */
                            email_custom_message?: string;
                            /**
                             * Format: date-time
                             * @description When it lapsed. Only for a single request, and not for ever.
                             */
                            expired_at?: string;
                            /**
                             * Format: date-time
                             * @description Until when the debtor can sign, while it waits.
                             */
                            expires_at?: string;
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
                            /**
                             * Format: uuid
                             * @description The mandate that was signed.
                             */
                            mandate_id?: string;
                            /** @description The unique mandate reference (UMR). */
                            reference: string;
                            /**
                             * @description The scheme of the mandate.
                             * @enum {unknown}
                             */
                            scheme: "core" | "b2b";
                            /**
                             * Format: date-time
                             * @description When the newest link was sent, where that is known.
                             */
                            sent_at?: string;
                            /**
                             * Format: date-time
                             * @description When the debtor signed.
                             */
                            signed_at?: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/mandate_signature_requests/{id}/mandate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the signed mandate
         * @description The PDF that the debtor could fetch too, drawn from the evidence of the signature. 404 where nobody has signed.
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
                /** @description The mandate, a PDF. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
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
    "/console/api/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mandates, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description The scheme of the mandate. */
                    scheme?: "core" | "b2b";
                    /** @description Part of the debtor's name in either case, or the beginning of the reference or of the IBAN. */
                    search?: string;
                    /** @description Elements in a page, at most. */
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
                            next_cursor: string | null;
                            results: {
                                contract_reference?: string;
                                /**
                                 * Format: date-time
                                 * @description When it became known here.
                                 */
                                created_at: string;
                                /**
                                 * DebtorAddress
                                 * @description Needed where the debtor's bank is in SEPA but outside the EEA.
                                 */
                                debtor_address?: {
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
                                debtor_iban: string;
                                debtor_name: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the mandate.
                                 */
                                id: string;
                                /** @description Whether it was left unused for 36 months: it has to be signed anew. */
                                is_dormant: boolean;
                                /**
                                 * Format: date
                                 * @description The due day of the last collection presented under it.
                                 */
                                last_collected_on?: string;
                                /** @description The unique mandate reference (UMR). */
                                reference: string;
                                /**
                                 * @description The scheme of the mandate.
                                 * @enum {unknown}
                                 */
                                scheme: "core" | "b2b";
                                /**
                                 * Format: uuid
                                 * @description The request by which it was signed on this server.
                                 */
                                signature_request_id?: string;
                                /**
                                 * Format: date
                                 * @description When the debtor signed.
                                 */
                                signed_on: string;
                                /**
                                 * Format: date
                                 * @description The last day on which it can be collected under, unless it is before: 36 months after its last use.
                                 */
                                usable_until: string;
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
    "/console/api/mandates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a mandate */
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
                            contract_reference?: string;
                            /**
                             * Format: date-time
                             * @description When it became known here.
                             */
                            created_at: string;
                            /**
                             * DebtorAddress
                             * @description Needed where the debtor's bank is in SEPA but outside the EEA.
                             */
                            debtor_address?: {
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
                            debtor_iban: string;
                            debtor_name: string;
                            /**
                             * Format: uuid
                             * @description ID of the mandate.
                             */
                            id: string;
                            /** @description Whether it was left unused for 36 months: it has to be signed anew. */
                            is_dormant: boolean;
                            /**
                             * Format: date
                             * @description The due day of the last collection presented under it.
                             */
                            last_collected_on?: string;
                            /** @description The unique mandate reference (UMR). */
                            reference: string;
                            /**
                             * @description The scheme of the mandate.
                             * @enum {unknown}
                             */
                            scheme: "core" | "b2b";
                            /**
                             * Format: uuid
                             * @description The request by which it was signed on this server.
                             */
                            signature_request_id?: string;
                            /**
                             * Format: date
                             * @description When the debtor signed.
                             */
                            signed_on: string;
                            /**
                             * Format: date
                             * @description The last day on which it can be collected under, unless it is before: 36 months after its last use.
                             */
                            usable_until: string;
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
    "/console/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get who is signed in */
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
                            /** @description Whether the member acts for the bank too: accounts, operations, limits. */
                            is_operator: boolean;
                            member: {
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the member.
                                 */
                                id: string;
                                name: string;
                            };
                            /**
                             * @description What the member may do.
                             * @enum {unknown}
                             */
                            role: "member" | "administrator" | "owner";
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description ID of the workspace.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                language: "en" | "fr";
                                /** @enum {unknown} */
                                mode: "sandbox" | "production";
                                name: string;
                            };
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
    "/console/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members */
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
                                 * Format: date-time
                                 * @description When they joined.
                                 */
                                created_at: string;
                                email: string;
                                /** @description Whether they sign in with a second factor. */
                                has_totp: boolean;
                                /**
                                 * Format: uuid
                                 * @description ID of the member.
                                 */
                                id: string;
                                /** @description Whether the member acts for the bank too. Given on the server's command line only. */
                                is_operator: boolean;
                                name: string;
                                /**
                                 * @description What the member may do.
                                 * @enum {unknown}
                                 */
                                role: "member" | "administrator" | "owner";
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
    "/console/api/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member */
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
                /** @description Removed, and signed out. */
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
        /**
         * Give a member another role
         * @description Ends the member's sessions, so that they sign in again with their new rights.
         */
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
                        /**
                         * @description What the member may do.
                         * @enum {unknown}
                         */
                        role: "member" | "administrator" | "owner";
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
                             * @description When they joined.
                             */
                            created_at: string;
                            email: string;
                            /** @description Whether they sign in with a second factor. */
                            has_totp: boolean;
                            /**
                             * Format: uuid
                             * @description ID of the member.
                             */
                            id: string;
                            /** @description Whether the member acts for the bank too. Given on the server's command line only. */
                            is_operator: boolean;
                            name: string;
                            /**
                             * @description What the member may do.
                             * @enum {unknown}
                             */
                            role: "member" | "administrator" | "owner";
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
    "/console/api/members/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take away a member's second factor
         * @description For somebody who lost their phone and their recovery codes. They sign in by their password alone, and can set up another.
         */
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
                /** @description Gone. */
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
    "/console/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post an operation
         * @description Fees, interest, loans, deposits, cards, wires: every source that the platform does not cause by itself. What is owed to the bank is booked whatever the balance is; other debits need the money to be there.
         */
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
                         * @description The account to book on.
                         */
                        account_id: string;
                        /**
                         * Format: int64
                         * @description Amount in cents.
                         */
                        amount: number;
                        /**
                         * Format: uuid
                         * @description An own account on the other side of a sweep or maintenance transfer, which shows it too.
                         */
                        counterparty_account_id?: string;
                        /** @description Account number of the counterparty, in whatever form its country has. */
                        counterparty_account_number?: string;
                        /** @description BIC of the counterparty's bank. */
                        counterparty_bank_bic?: string;
                        /** @description An IBAN in electronic form, without spaces. */
                        counterparty_iban?: string;
                        /** @description The bank's own name by default. */
                        counterparty_name?: string;
                        /**
                         * Format: date
                         * @description The day to book it on (Europe/Paris); now by default. A later day schedules it.
                         */
                        date?: string;
                        /**
                         * @description As the source has it, where the source has only one.
                         * @enum {unknown}
                         */
                        direction: "debit" | "credit";
                        /** @description Travels unchanged through the whole payment chain and comes back on a return. */
                        end_to_end_id?: string;
                        /** @description A note that only this workspace sees. */
                        internal_note?: string;
                        /** @description Text that every party to the payment can read. */
                        message?: string;
                        /**
                         * @description What it is: one of the sources that the platform does not cause by itself.
                         * @enum {unknown}
                         */
                        source: "bank_account_remuneration" | "card_deferred" | "card_withdrawal" | "debt_purchase_application_fees" | "debt_purchase_disbursement" | "debt_purchase_interests" | "debt_purchase_repayment" | "diverse_operation" | "loan_application_fees" | "loan_disbursement" | "loan_guarantee_fee" | "loan_reimbursement" | "loan_repayment" | "maintenance_transfer" | "overdraft_agios" | "overdraft_application_fees" | "rtgs_transfer_incoming" | "rtgs_transfer_outgoing" | "subscription" | "sweep_transfer_incoming" | "sweep_transfer_outgoing" | "term_deposit_closure" | "term_deposit_creation" | "term_deposit_interest_payment" | "term_deposit_withdrawal" | "wire_transfer_incoming" | "wire_transfer_outgoing";
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel an operation whose day has not come
         * @description By the id of its transaction.
         */
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
    "/console/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get balances, the last 30 days, and what needs attention */
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
                            /** @description The first 100 accounts, in the order in which they were opened; the sums are over all. */
                            accounts: {
                                /**
                                 * Format: int64
                                 * @description Available balance in cents.
                                 */
                                balance: number;
                                /**
                                 * DailySeries
                                 * @description As long as `days`; empty while the past is still being told.
                                 */
                                history: {
                                    /** @description A value a day. */
                                    balance: number[];
                                    /** @description What came in, a value a day. */
                                    money_in: number[];
                                    /** @description What went out, less what was held and came back. */
                                    money_out: number[];
                                };
                                /** @description An IBAN in electronic form, without spaces. */
                                iban: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the account.
                                 */
                                id: string;
                                is_main: boolean;
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "closed";
                                /** @enum {unknown} */
                                type: "current_account" | "ring_fenced_account" | "ring_fenced_credit_servicer_account" | "settlement_account" | "specially_dedicated_account" | "trust_account" | "meal_voucher_account" | "booster_account" | "dedicated_liquidity_account" | "dedicated_recovery_account";
                            }[];
                            attention: {
                                /** @description Those that ran out unsigned in the last 30 days, and were not renewed. */
                                expired_signature_requests: {
                                    has_more: boolean;
                                    results: {
                                        /**
                                         * Format: date-time
                                         * @description When.
                                         */
                                        date: string;
                                        debtor_email: string;
                                        /**
                                         * Format: uuid
                                         * @description ID of the request.
                                         */
                                        id: string;
                                        reference: string;
                                    }[];
                                };
                                /** @description Mandate signature requests that run out within 7 days. */
                                expiring_signature_requests: {
                                    has_more: boolean;
                                    results: {
                                        /**
                                         * Format: date-time
                                         * @description When.
                                         */
                                        date: string;
                                        debtor_email: string;
                                        /**
                                         * Format: uuid
                                         * @description ID of the request.
                                         */
                                        id: string;
                                        reference: string;
                                    }[];
                                };
                                /** @description Transfers and collections that failed in the last 7 days, latest first. */
                                failed_orders: {
                                    has_more: boolean;
                                    results: {
                                        /**
                                         * Format: int64
                                         * @description Cents.
                                         */
                                        amount: number;
                                        counterparty_name: string | null;
                                        /**
                                         * Format: date-time
                                         * @description When it failed.
                                         */
                                        date: string;
                                        failure_code: string | null;
                                        /**
                                         * Format: uuid
                                         * @description ID of the transfer or collection.
                                         */
                                        id: string;
                                        /** @enum {unknown} */
                                        kind: "transfer" | "collection";
                                    }[];
                                };
                                /** @description Webhooks whose latest attempted delivery has not succeeded; for members, those of applications that they look after. */
                                failing_webhooks: {
                                    has_more: boolean;
                                    results: {
                                        /**
                                         * Format: uuid
                                         * @description Its application.
                                         */
                                        application_id: string;
                                        /**
                                         * Format: uuid
                                         * @description ID of the webhook.
                                         */
                                        id: string;
                                        /**
                                         * @description Of its latest attempted delivery: to be retried, or given up.
                                         * @enum {unknown}
                                         */
                                        status: "pending" | "failed";
                                        url: string;
                                    }[];
                                };
                                /** @description Sums that should come out at zero and do not: safeguarding, for one. */
                                shortfalls: {
                                    /**
                                     * Format: int64
                                     * @description Minor units.
                                     */
                                    amount: number;
                                    currency: string;
                                    name: string;
                                }[];
                                /** @description Unresolved ones, up to 1,000; null for who is no operator. */
                                unmatched_entries: number | null;
                            };
                            /**
                             * Format: int64
                             * @description All accounts together, in cents.
                             */
                            balance: number;
                            /** @description Of all amounts of the bank: EUR. */
                            currency: string;
                            /** @description The last 30 days in Europe/Paris, oldest first. */
                            days: string[];
                            has_more_accounts: boolean;
                            /**
                             * DailySeries
                             * @description As long as `days`; empty while the past is still being told.
                             */
                            history: {
                                /** @description A value a day. */
                                balance: number[];
                                /** @description What came in, a value a day. */
                                money_in: number[];
                                /** @description What went out, less what was held and came back. */
                                money_out: number[];
                            };
                            /** @description False while the past of a large workspace is still being told. */
                            history_is_complete: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's own password
         * @description Ends every other session of the member; this one goes on with a new cookie.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current_password: string;
                        /** @description 12 to 256 characters. */
                        new_password: string;
                    };
                };
            };
            responses: {
                /** @description Changed. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sandbox/messages/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a captured e-mail as a page
         * @description 404 for messages that are text only.
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
                /** @description The page. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
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
    "/console/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description A member with a second factor sends its code too: without one the right password is answered `totp_required` (401), with a wrong one `totp_wrong` (401).
         */
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
                        email: string;
                        /** @description The member's password. */
                        password: string;
                        /** @description For members with a second factor: the code of now, or one of their recovery codes. */
                        totp?: string;
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
                            /** @description Whether the member acts for the bank too: accounts, operations, limits. */
                            is_operator: boolean;
                            member: {
                                email: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the member.
                                 */
                                id: string;
                                name: string;
                            };
                            /**
                             * @description What the member may do.
                             * @enum {unknown}
                             */
                            role: "member" | "administrator" | "owner";
                            workspace: {
                                /**
                                 * Format: uuid
                                 * @description ID of the workspace.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                language: "en" | "fr";
                                /** @enum {unknown} */
                                mode: "sandbox" | "production";
                                name: string;
                            };
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
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out. */
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
    "/console/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's own open sessions */
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
                                /** @description Where it was opened. */
                                address: string;
                                /**
                                 * Format: date-time
                                 * @description When the member signed in. Real time.
                                 */
                                created_at: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the session.
                                 */
                                id: string;
                                /** @description Whether this very request belongs to it. */
                                is_current: boolean;
                                /**
                                 * Format: date-time
                                 * @description When it was used last, to the minute. Real time.
                                 */
                                last_seen_at: string;
                                /** @description What the browser called itself. */
                                user_agent?: string;
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
    "/console/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions */
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
                /** @description Ended. */
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
    "/console/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the workspace's settings */
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
                            core_collection_limit: number | null;
                            creditor_address: {
                                building_number?: string;
                                city: string;
                                /** @description ISO 3166-1 alpha-2. */
                                country: string;
                                postal_code: string;
                                /** @description The street. */
                                street: string;
                            } | null;
                            creditor_name: string | null;
                            /**
                             * @description The language in which people are written to.
                             * @enum {unknown}
                             */
                            language: "en" | "fr";
                            /** @description A name for people. */
                            name: string;
                            /**
                             * Format: int64
                             * @description What each returned collection costs, in cents.
                             */
                            return_fee: number;
                            sepa_creditor_identifier: string | null;
                            transfer_limit: number | null;
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
        /**
         * Change settings
         * @description What is left out stays; null removes a setting. Owners and administrators change name and language; the creditor's identity, limits and fees are the bank's, so an operator changes them.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        core_collection_limit?: number | null;
                        creditor_address?: {
                            building_number?: string;
                            city: string;
                            /** @description ISO 3166-1 alpha-2. */
                            country: string;
                            postal_code: string;
                            /** @description The street. */
                            street: string;
                        } | null;
                        creditor_name?: string | null;
                        /**
                         * @description The language in which people are written to.
                         * @enum {unknown}
                         */
                        language?: "en" | "fr";
                        /** @description A name for people. */
                        name?: string;
                        return_fee?: number | null;
                        sepa_creditor_identifier?: string | null;
                        transfer_limit?: number | null;
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
                            core_collection_limit: number | null;
                            creditor_address: {
                                building_number?: string;
                                city: string;
                                /** @description ISO 3166-1 alpha-2. */
                                country: string;
                                postal_code: string;
                                /** @description The street. */
                                street: string;
                            } | null;
                            creditor_name: string | null;
                            /**
                             * @description The language in which people are written to.
                             * @enum {unknown}
                             */
                            language: "en" | "fr";
                            /** @description A name for people. */
                            name: string;
                            /**
                             * Format: int64
                             * @description What each returned collection costs, in cents.
                             */
                            return_fee: number;
                            sepa_creditor_identifier: string | null;
                            transfer_limit: number | null;
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
    "/console/api/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one's own second factor */
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
                             * @description Since when. Real time.
                             */
                            enabled_at?: string;
                            /** @description Whether signing in needs a code. */
                            is_enabled: boolean;
                            /** @description Recovery codes that were not used yet. */
                            recovery_codes_left: number;
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
        /**
         * Begin to set up a second factor
         * @description Codes of six digits, a new one every 30 seconds (RFC 6238). Nothing changes until POST /totp/confirmation.
         */
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
                        /** @description The member's password, once more. */
                        current_password: string;
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
                            /** @description What codes are made of, in base32: to be typed where no QR code can be read. Shown once. */
                            secret: string;
                            /** @description The same as an otpauth:// address, which a QR code brings to the phone. */
                            uri: string;
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
    "/console/api/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn on one's own second factor
         * @description A first code proves that the phone has the secret. From now on, signing in needs one.
         */
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
                        /** @description The code of now, six digits. */
                        code: string;
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
                            /** @description Each signs in once in place of a code. Shown once. */
                            recovery_codes: string[];
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
    "/console/api/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take away one's own second factor */
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
                        /** @description A code of now, or a recovery code. */
                        code: string;
                        /** @description The member's password, once more. */
                        current_password: string;
                    };
                };
            };
            responses: {
                /** @description A password is enough again. */
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
    "/console/api/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transactions, latest execution first
         * @description A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only this account's. */
                    account_id?: string;
                    /** @description Only those of so many cents or less. */
                    amount_max?: number;
                    /** @description Only those of so many cents or more. */
                    amount_min?: number;
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    direction?: "debit" | "credit";
                    /** @description Only those executed before this moment. */
                    end_date?: string;
                    /** @description An id of the transaction, its order or its bulk, or its reference; a custom id; a part of the counterparty's name in either case; the beginning of an IBAN of either side. */
                    search?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    /** @description Only those executed at this moment or later. */
                    start_date?: string;
                    status?: "scheduled" | "authorized" | "confirmed" | "rejected" | "canceled";
                    /** @description Only those of this source. */
                    type?: "bank_account_remuneration" | "card_deferred" | "card_withdrawal" | "collection_incoming" | "collection_outgoing" | "collection_incoming_return" | "collection_outgoing_return_fees" | "collection_outgoing_return" | "debt_purchase_application_fees" | "debt_purchase_disbursement" | "debt_purchase_interests" | "debt_purchase_repayment" | "diverse_operation" | "loan_application_fees" | "loan_disbursement" | "loan_guarantee_fee" | "loan_reimbursement" | "loan_repayment" | "maintenance_transfer" | "overdraft_agios" | "overdraft_application_fees" | "rtgs_transfer_incoming" | "rtgs_transfer_outgoing" | "subscription" | "sweep_transfer_incoming" | "sweep_transfer_outgoing" | "term_deposit_closure" | "term_deposit_creation" | "term_deposit_interest_payment" | "term_deposit_withdrawal" | "transfer_incoming" | "transfer_incoming_return" | "transfer_outgoing" | "transfer_outgoing_return" | "wire_transfer_incoming" | "wire_transfer_outgoing";
                    /** @description The end of the stretch, inclusive: with the cursor that a page had and its next_cursor, what that page is now. */
                    until?: string;
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
                            /** @description Null: there are no more. */
                            next_cursor: string | null;
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
    "/console/api/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the internal note of a transaction */
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
                        /** @description Null, or nothing but spaces: none. */
                        internal_note: string | null;
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
        trace?: never;
    };
    "/console/api/transactions/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what happened to a transaction, and its ledger entries */
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
                            /** @description How the ledger has it, in the order in which it was booked. */
                            entries: {
                                /**
                                 * Format: uuid
                                 * @description The account of the workspace.
                                 */
                                account_id?: string;
                                account_name?: string;
                                /**
                                 * Format: int64
                                 * @description Cents; below zero: given away.
                                 */
                                amount: number;
                                /**
                                 * Format: int64
                                 * @description What was on the account of the workspace then, in cents.
                                 */
                                balance_after?: number;
                                /**
                                 * Format: date-time
                                 * @description When it was booked, in the workspace's time.
                                 */
                                date: string;
                                /**
                                 * Format: uuid
                                 * @description The journal transaction; the entries of one sum to zero.
                                 */
                                journal_id: string;
                                /**
                                 * @description An account of the workspace, or one of the bank's own behind the scenes.
                                 * @enum {unknown}
                                 */
                                side: "account" | "in_flight" | "rail" | "suspense" | "product" | "other";
                            }[];
                            /** @description What happened, oldest first. */
                            steps: {
                                /** @description The member who did it; told to whoever may read the audit log. */
                                actor?: string;
                                /**
                                 * Format: date-time
                                 * @description When, in the workspace's time.
                                 */
                                date: string;
                                /** @description The name of a file, or the code of a failure or return. */
                                detail?: string;
                                /**
                                 * Format: uuid
                                 * @description The transaction by which money came back.
                                 */
                                transaction_id?: string;
                                /**
                                 * @description `planned` is still to come.
                                 * @enum {unknown}
                                 */
                                type: "requested" | "planned" | "held" | "released" | "settled" | "booked" | "confirmed" | "rejected" | "canceled" | "returned" | "attached" | "detached" | "note_changed";
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
    "/console/api/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transfers as they were ordered, latest first
         * @description A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what this account pays. */
                    account_id?: string;
                    /** @description Only those of this bulk. */
                    batch_id?: string;
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description The id or reference; a custom id; a part of the beneficiary's name in either case; the beginning of their IBAN. */
                    search?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    status?: "pending" | "scheduled" | "authorized" | "confirmed" | "canceled" | "failed";
                    /** @description The end of the stretch, inclusive: with the cursor that a page had and its next_cursor, what that page is now. */
                    until?: string;
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
                            next_cursor: string | null;
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
                                /**
                                 * Format: uuid
                                 * @description The bulk it belongs to.
                                 */
                                batch_id?: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                beneficiary_iban: string;
                                /** @description Absent while the item of a bulk leaves it to a beneficiary that is known. */
                                beneficiary_name?: string;
                                /** @description ISO 4217 code. */
                                currency: string;
                                /** @description Your own identifier: never transmitted, searchable by API. */
                                custom_id?: string;
                                /** @description Your own data: never transmitted, readable by API. */
                                custom_metadata?: string;
                                /**
                                 * Format: date-time
                                 * @description When it was ordered.
                                 */
                                date: string;
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
                                /** @description Whether it can still be called back. */
                                is_cancelable: boolean;
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
                                /**
                                 * Format: uuid
                                 * @description Its transaction; absent for one that failed at once, or waits in its bulk.
                                 */
                                transaction_id?: string;
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
    "/console/api/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a transfer as it was ordered */
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
                            /**
                             * Format: uuid
                             * @description The bulk it belongs to.
                             */
                            batch_id?: string;
                            /** @description An IBAN in electronic form, without spaces. */
                            beneficiary_iban: string;
                            /** @description Absent while the item of a bulk leaves it to a beneficiary that is known. */
                            beneficiary_name?: string;
                            /** @description ISO 4217 code. */
                            currency: string;
                            /** @description Your own identifier: never transmitted, searchable by API. */
                            custom_id?: string;
                            /** @description Your own data: never transmitted, readable by API. */
                            custom_metadata?: string;
                            /**
                             * Format: date-time
                             * @description When it was ordered.
                             */
                            date: string;
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
                            /** @description Whether it can still be called back. */
                            is_cancelable: boolean;
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
                            /**
                             * Format: uuid
                             * @description Its transaction; absent for one that failed at once, or waits in its bulk.
                             */
                            transaction_id?: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/transfers/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List transfers that can still be canceled, next to leave first */
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
                                 * Format: uuid
                                 * @description The account that pays.
                                 */
                                account_id?: string;
                                /**
                                 * Format: int64
                                 * @description Amount in cents.
                                 */
                                amount: number;
                                /**
                                 * Format: uuid
                                 * @description The bulk it belongs to.
                                 */
                                batch_id?: string;
                                /** @description An IBAN in electronic form, without spaces. */
                                beneficiary_iban: string;
                                /** @description Absent while the item of a bulk leaves it to a beneficiary that is known. */
                                beneficiary_name?: string;
                                /** @description ISO 4217 code. */
                                currency: string;
                                /** @description Your own identifier: never transmitted, searchable by API. */
                                custom_id?: string;
                                /** @description Your own data: never transmitted, readable by API. */
                                custom_metadata?: string;
                                /**
                                 * Format: date-time
                                 * @description When it was ordered.
                                 */
                                date: string;
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
                                /** @description Whether it can still be called back. */
                                is_cancelable: boolean;
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
                                /**
                                 * Format: uuid
                                 * @description Its transaction; absent for one that failed at once, or waits in its bulk.
                                 */
                                transaction_id?: string;
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
    "/console/api/unmatched_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what matches nothing, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Only what is resolved, or only what is not. */
                    is_resolved?: boolean;
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
                                /** @description The account of ours that it is about. */
                                account_iban?: string;
                                /**
                                 * Format: int64
                                 * @description In cents. Absent where no money moved.
                                 */
                                amount?: number;
                                /**
                                 * Format: date
                                 * @description As the sponsor bank says.
                                 */
                                booking_date?: string;
                                /** @description The other side's account. */
                                counterparty_iban?: string;
                                /** @description The other side, as its bank told. */
                                counterparty_name?: string;
                                /**
                                 * Format: date-time
                                 * @description When it was read.
                                 */
                                date: string;
                                /**
                                 * @description Absent where no money moved.
                                 * @enum {unknown}
                                 */
                                direction?: "debit" | "credit";
                                /** @description As it travelled with the payment. */
                                end_to_end_id?: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the entry.
                                 */
                                id: string;
                                /** @description Its money stands in the workspace's suspense account, or is missing there. */
                                in_suspense: boolean;
                                /** @description ISO 20022 code of a return or reject. */
                                iso_reason?: string;
                                /** @description What the payment said. */
                                message?: string;
                                /** @description Why it could not be booked, such as unknown_payment or account_takes_nothing. */
                                problem: string;
                                resolution?: {
                                    /**
                                     * Format: date-time
                                     * @description When it was resolved.
                                     */
                                    date: string;
                                    /** @description What the operator said. */
                                    note?: string;
                                    /**
                                     * Format: uuid
                                     * @description What its money was booked as; absent where it was dealt with elsewhere.
                                     */
                                    transaction_id?: string;
                                };
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
    "/console/api/unmatched_entries/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve an unmatched entry
         * @description Books its money on the account it belongs to, or marks it as dealt with elsewhere. Once.
         */
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
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Whose money it is: it is booked there, whatever the balance is. Absent: it was dealt with elsewhere, and no money moves.
                         */
                        account_id?: string;
                        /** @description What was found out. */
                        note?: string;
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
                            /** @description The account of ours that it is about. */
                            account_iban?: string;
                            /**
                             * Format: int64
                             * @description In cents. Absent where no money moved.
                             */
                            amount?: number;
                            /**
                             * Format: date
                             * @description As the sponsor bank says.
                             */
                            booking_date?: string;
                            /** @description The other side's account. */
                            counterparty_iban?: string;
                            /** @description The other side, as its bank told. */
                            counterparty_name?: string;
                            /**
                             * Format: date-time
                             * @description When it was read.
                             */
                            date: string;
                            /**
                             * @description Absent where no money moved.
                             * @enum {unknown}
                             */
                            direction?: "debit" | "credit";
                            /** @description As it travelled with the payment. */
                            end_to_end_id?: string;
                            /**
                             * Format: uuid
                             * @description ID of the entry.
                             */
                            id: string;
                            /** @description Its money stands in the workspace's suspense account, or is missing there. */
                            in_suspense: boolean;
                            /** @description ISO 20022 code of a return or reject. */
                            iso_reason?: string;
                            /** @description What the payment said. */
                            message?: string;
                            /** @description Why it could not be booked, such as unknown_payment or account_takes_nothing. */
                            problem: string;
                            resolution?: {
                                /**
                                 * Format: date-time
                                 * @description When it was resolved.
                                 */
                                date: string;
                                /** @description What the operator said. */
                                note?: string;
                                /**
                                 * Format: uuid
                                 * @description What its money was booked as; absent where it was dealt with elsewhere.
                                 */
                                transaction_id?: string;
                            };
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
    "/console/api/wallet/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the wallet's fee schedule */
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
                            /** @description ISO 4217. */
                            currency: string;
                            /** @description The first that fits decides; no rule that fits: no fee. */
                            rules: {
                                /** @description Hundredths of a per cent of what the source pays. */
                                basis_points?: number;
                                /** @description Only where currencies are converted (true), only where they are not (false); left out: either. */
                                conversion?: boolean;
                                /** @description On top, in minor units of the schedule's currency. */
                                fixed?: number;
                                /** @description The most, as above. */
                                maximum?: number;
                                /** @description The least, as above. */
                                minimum?: number;
                                /**
                                 * @description Which kind of source pays; left out: any.
                                 * @enum {unknown}
                                 */
                                source?: "bank_account" | "card" | "virtual";
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
        /**
         * Set the wallet's fee schedule
         * @description For payments from now on; it takes the place of all rules there were.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The first that fits decides; no rule that fits: no fee. */
                        rules: {
                            /** @description Hundredths of a per cent of what the source pays. */
                            basis_points?: number;
                            /** @description Only where currencies are converted (true), only where they are not (false); left out: either. */
                            conversion?: boolean;
                            /** @description On top, in minor units of the schedule's currency. */
                            fixed?: number;
                            /** @description The most, as above. */
                            maximum?: number;
                            /** @description The least, as above. */
                            minimum?: number;
                            /**
                             * @description Which kind of source pays; left out: any.
                             * @enum {unknown}
                             */
                            source?: "bank_account" | "card" | "virtual";
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
                            /** @description ISO 4217. */
                            currency: string;
                            /** @description The first that fits decides; no rule that fits: no fee. */
                            rules: {
                                /** @description Hundredths of a per cent of what the source pays. */
                                basis_points?: number;
                                /** @description Only where currencies are converted (true), only where they are not (false); left out: either. */
                                conversion?: boolean;
                                /** @description On top, in minor units of the schedule's currency. */
                                fixed?: number;
                                /** @description The most, as above. */
                                maximum?: number;
                                /** @description The least, as above. */
                                minimum?: number;
                                /**
                                 * @description Which kind of source pays; left out: any.
                                 * @enum {unknown}
                                 */
                                source?: "bank_account" | "card" | "virtual";
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/wallet/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments of the wallet, newest first
         * @description A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through.
         */
        get: {
            parameters: {
                query?: {
                    /** @description ISO 4217. */
                    currency?: string;
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description Only those made at this moment or later. */
                    since?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    /** @description open: the money is held or with a gateway. closed: it arrived, or came back. */
                    status?: "open" | "closed";
                    /** @description Only those made at this moment or earlier. */
                    until?: string;
                    /** @description Only those that this user made or got. */
                    user_id?: string;
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
                            next_cursor: string | null;
                            results: {
                                /**
                                 * Format: int64
                                 * @description What the recipient gets, in minor units of the currency.
                                 */
                                amount: number;
                                /**
                                 * Format: date-time
                                 * @description When it was made.
                                 */
                                created_at: string;
                                /** @description ISO 4217. */
                                currency: string;
                                description: string | null;
                                /**
                                 * Format: uuid
                                 * @description ID of the payment.
                                 */
                                id: string;
                                /** @description Whether the recipient has the money. */
                                is_paid: boolean;
                                /**
                                 * @description What it is for.
                                 * @enum {unknown}
                                 */
                                kind: "payment" | "top_up" | "withdrawal" | "share" | "contribution";
                                owner: {
                                    /**
                                     * Format: uuid
                                     * @description ID of the user.
                                     */
                                    id: string;
                                    name: string;
                                    username: string;
                                } | null;
                                recipient: {
                                    /**
                                     * Format: uuid
                                     * @description ID of the user.
                                     */
                                    id: string;
                                    name: string;
                                    username: string;
                                } | null;
                                recipient_phone: string | null;
                                /**
                                 * @description open: the money is held or with a gateway. closed: it arrived, or came back.
                                 * @enum {unknown}
                                 */
                                status: "open" | "closed";
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
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
    "/console/api/wallet/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a payment with its money's way */
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
                             * @description What the recipient gets, in minor units of the currency.
                             */
                            amount: number;
                            /** @description What was asked of a gateway. */
                            charges: {
                                /**
                                 * Format: int64
                                 * @description In minor units of the currency.
                                 */
                                amount: number;
                                /** @description How often the gateway was asked and told nothing. */
                                attempts: number;
                                /**
                                 * Format: date-time
                                 * @description When it was first asked for.
                                 */
                                created_at: string;
                                /** @description ISO 4217. */
                                currency: string;
                                /** @description sepa, or a processor of cards. */
                                gateway: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the charge.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "charge" | "payout" | "refund";
                                reason_code: string | null;
                                reference_code: string | null;
                                /** @enum {unknown} */
                                state: "sending" | "pending" | "approved" | "declined" | "failed" | "returned";
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /** @description ISO 4217. */
                            currency: string;
                            description: string | null;
                            /** @description Whether GET …/receipt has one. */
                            has_receipt: boolean;
                            /**
                             * Format: uuid
                             * @description ID of the payment.
                             */
                            id: string;
                            /** @description Whether the recipient has the money. */
                            is_paid: boolean;
                            /**
                             * @description What it is for.
                             * @enum {unknown}
                             */
                            kind: "payment" | "top_up" | "withdrawal" | "share" | "contribution";
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description ID of the user.
                                 */
                                id: string;
                                name: string;
                                username: string;
                            } | null;
                            recipient: {
                                /**
                                 * Format: uuid
                                 * @description ID of the user.
                                 */
                                id: string;
                                name: string;
                                username: string;
                            } | null;
                            recipient_phone: string | null;
                            /**
                             * @description open: the money is held or with a gateway. closed: it arrived, or came back.
                             * @enum {unknown}
                             */
                            status: "open" | "closed";
                            transactions: {
                                /**
                                 * Format: int64
                                 * @description What arrives, in minor units of the currency.
                                 */
                                amount: number;
                                /**
                                 * Format: date-time
                                 * @description When it was made.
                                 */
                                created_at: string;
                                /** @description ISO 4217. */
                                currency: string;
                                /**
                                 * Format: int64
                                 * @description What the source pays, without the fee.
                                 */
                                debit_amount: number;
                                /** @description ISO 4217. */
                                debit_currency: string;
                                expires_at: string | null;
                                /**
                                 * Format: int64
                                 * @description On top, in debit_currency.
                                 */
                                fee: number;
                                gateway_response: {
                                    authorization_code: string | null;
                                    processor_datetime: string | null;
                                    reference_code: string | null;
                                    tracking_code: string | null;
                                } | null;
                                /**
                                 * Format: uuid
                                 * @description ID of the transaction.
                                 */
                                id: string;
                                rate: string | null;
                                source: ("bank_account" | "card" | "virtual") | null;
                                /** @enum {unknown} */
                                status: "active" | "approved" | "rejected" | "cancelled" | "failed";
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
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
    "/console/api/wallet/payments/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the receipt of a payment whose money has arrived */
        get: {
            parameters: {
                query?: {
                    /** @description What it is written in. */
                    language?: "en" | "fr";
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
                /** @description The receipt, as the payer sees it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
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
    "/console/api/wallet/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what users own against what stands behind it
         * @description users + in_flight + exchange + buffer = ring_fenced + receivables, in each currency.
         */
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
                             * @description When it was looked. Real time; an answer is kept for a minute.
                             */
                            checked_at: string;
                            /** @description By currency, in its minor units. */
                            positions: {
                                /**
                                 * Format: int64
                                 * @description What is there beyond what is owed; negative where something is missing.
                                 */
                                buffer: number;
                                /** @description ISO 4217. */
                                currency: string;
                                /**
                                 * Format: int64
                                 * @description What was exchanged into other currencies, at what it cost: it stands behind what is owed in those.
                                 */
                                exchange: number;
                                /**
                                 * Format: int64
                                 * @description The project's own income from fees.
                                 */
                                fees: number;
                                /**
                                 * Format: int64
                                 * @description Held for phones, withdrawals and refunds.
                                 */
                                in_flight: number;
                                /**
                                 * Format: int64
                                 * @description What processors of cards still owe.
                                 */
                                receivables: number;
                                ring_fenced: number | null;
                                /**
                                 * Format: int64
                                 * @description What is missing. Anything but zero is an alarm.
                                 */
                                shortfall: number;
                                /**
                                 * Format: int64
                                 * @description What users own.
                                 */
                                users: number;
                            }[];
                            ring_fenced_iban: string | null;
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
    "/console/api/wallet/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people who use the wallet, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description The beginning of a username, first or last name, e-mail address or phone number. */
                    search?: string;
                    /** @description Elements in a page, at most. */
                    size?: number;
                    /** @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good. */
                    status?: "pending" | "active" | "locked" | "rejected";
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
                            next_cursor: string | null;
                            results: {
                                /**
                                 * Format: date-time
                                 * @description When they signed up.
                                 */
                                created_at: string;
                                email: string | null;
                                /**
                                 * Format: uuid
                                 * @description ID of the user.
                                 */
                                id: string;
                                is_phone_proven: boolean;
                                /** @description First and last name. */
                                name: string;
                                /** @description An account of a shop's, or of the project's own. */
                                official: boolean;
                                /** @description E.164. */
                                phone: string;
                                /**
                                 * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                                 * @enum {unknown}
                                 */
                                status: "pending" | "active" | "locked" | "rejected";
                                username: string;
                                /** @description Whether it is known who they are. */
                                verified: boolean;
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
    "/console/api/wallet/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a user with what they have */
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When they signed up.
                             */
                            created_at: string;
                            /** @description How many devices they use. */
                            devices: number;
                            email: string | null;
                            /**
                             * Format: uuid
                             * @description ID of the user.
                             */
                            id: string;
                            is_phone_proven: boolean;
                            locale: string;
                            /** @description First and last name. */
                            name: string;
                            /** @description An account of a shop's, or of the project's own. */
                            official: boolean;
                            /** @description E.164. */
                            phone: string;
                            /** @description The last ten that they made or got. */
                            recent_payments: {
                                /**
                                 * Format: int64
                                 * @description What the recipient gets, in minor units of the currency.
                                 */
                                amount: number;
                                /**
                                 * Format: date-time
                                 * @description When it was made.
                                 */
                                created_at: string;
                                /** @description ISO 4217. */
                                currency: string;
                                description: string | null;
                                /**
                                 * Format: uuid
                                 * @description ID of the payment.
                                 */
                                id: string;
                                /** @description Whether the recipient has the money. */
                                is_paid: boolean;
                                /**
                                 * @description What it is for.
                                 * @enum {unknown}
                                 */
                                kind: "payment" | "top_up" | "withdrawal" | "share" | "contribution";
                                owner: {
                                    /**
                                     * Format: uuid
                                     * @description ID of the user.
                                     */
                                    id: string;
                                    name: string;
                                    username: string;
                                } | null;
                                recipient: {
                                    /**
                                     * Format: uuid
                                     * @description ID of the user.
                                     */
                                    id: string;
                                    name: string;
                                    username: string;
                                } | null;
                                recipient_phone: string | null;
                                /**
                                 * @description open: the money is held or with a gateway. closed: it arrived, or came back.
                                 * @enum {unknown}
                                 */
                                status: "open" | "closed";
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            }[];
                            /** @description How many sessions are open. */
                            sessions: number;
                            sources: {
                                balance: number | null;
                                /**
                                 * Format: date-time
                                 * @description When it was added.
                                 */
                                created_at: string;
                                currency: string | null;
                                description: string;
                                ending: string | null;
                                gateway: string | null;
                                /**
                                 * Format: uuid
                                 * @description ID of the payment source.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                status: "pending" | "enabled" | "disabled" | "rejected";
                                /** @enum {unknown} */
                                type: "bank_account" | "card" | "virtual";
                            }[];
                            /**
                             * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                             * @enum {unknown}
                             */
                            status: "pending" | "active" | "locked" | "rejected";
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description When anything about them last changed.
                             */
                            updated_at: string;
                            username: string;
                            /** @description The last ten. */
                            verifications: {
                                attempts: number;
                                /**
                                 * Format: date-time
                                 * @description When it was begun.
                                 */
                                created_at: string;
                                /** @description Empty where nothing is wrong. */
                                error_code: string;
                                /** @description What it is for, in the app's words. */
                                event: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the verification.
                                 */
                                id: string;
                                recipient: string | null;
                                /** @enum {unknown} */
                                status: "pending" | "approved" | "rejected" | "cancelled" | "failed";
                                /** @enum {unknown} */
                                type: "sms" | "call" | "email" | "passport" | "driver's license";
                            }[];
                            /** @description Whether it is known who they are. */
                            verified: boolean;
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
    "/console/api/wallet/users/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a user look and do nothing
         * @description Done twice it changes nothing more. Nothing can be done to who was rejected: `user_rejected` (400).
         */
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
                             * @description When they signed up.
                             */
                            created_at: string;
                            email: string | null;
                            /**
                             * Format: uuid
                             * @description ID of the user.
                             */
                            id: string;
                            is_phone_proven: boolean;
                            /** @description First and last name. */
                            name: string;
                            /** @description An account of a shop's, or of the project's own. */
                            official: boolean;
                            /** @description E.164. */
                            phone: string;
                            /**
                             * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                             * @enum {unknown}
                             */
                            status: "pending" | "active" | "locked" | "rejected";
                            username: string;
                            /** @description Whether it is known who they are. */
                            verified: boolean;
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
    "/console/api/wallet/users/{id}/official": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a user's account as official
         * @description Done twice it changes nothing more. Nothing can be done to who was rejected: `user_rejected` (400).
         */
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
                             * @description When they signed up.
                             */
                            created_at: string;
                            email: string | null;
                            /**
                             * Format: uuid
                             * @description ID of the user.
                             */
                            id: string;
                            is_phone_proven: boolean;
                            /** @description First and last name. */
                            name: string;
                            /** @description An account of a shop's, or of the project's own. */
                            official: boolean;
                            /** @description E.164. */
                            phone: string;
                            /**
                             * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                             * @enum {unknown}
                             */
                            status: "pending" | "active" | "locked" | "rejected";
                            username: string;
                            /** @description Whether it is known who they are. */
                            verified: boolean;
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
    "/console/api/wallet/users/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shut a user out for good
         * @description Done twice it changes nothing more. Nothing can be done to who was rejected: `user_rejected` (400).
         */
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
                             * @description When they signed up.
                             */
                            created_at: string;
                            email: string | null;
                            /**
                             * Format: uuid
                             * @description ID of the user.
                             */
                            id: string;
                            is_phone_proven: boolean;
                            /** @description First and last name. */
                            name: string;
                            /** @description An account of a shop's, or of the project's own. */
                            official: boolean;
                            /** @description E.164. */
                            phone: string;
                            /**
                             * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                             * @enum {unknown}
                             */
                            status: "pending" | "active" | "locked" | "rejected";
                            username: string;
                            /** @description Whether it is known who they are. */
                            verified: boolean;
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
    "/console/api/wallet/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a locked user back what they could do, and ten more PINs to be wrong about
         * @description Done twice it changes nothing more. Nothing can be done to who was rejected: `user_rejected` (400).
         */
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
                             * @description When they signed up.
                             */
                            created_at: string;
                            email: string | null;
                            /**
                             * Format: uuid
                             * @description ID of the user.
                             */
                            id: string;
                            is_phone_proven: boolean;
                            /** @description First and last name. */
                            name: string;
                            /** @description An account of a shop's, or of the project's own. */
                            official: boolean;
                            /** @description E.164. */
                            phone: string;
                            /**
                             * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                             * @enum {unknown}
                             */
                            status: "pending" | "active" | "locked" | "rejected";
                            username: string;
                            /** @description Whether it is known who they are. */
                            verified: boolean;
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
    "/console/api/wallet/users/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is known who a user is
         * @description Done twice it changes nothing more. Nothing can be done to who was rejected: `user_rejected` (400).
         */
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
                             * @description When they signed up.
                             */
                            created_at: string;
                            email: string | null;
                            /**
                             * Format: uuid
                             * @description ID of the user.
                             */
                            id: string;
                            is_phone_proven: boolean;
                            /** @description First and last name. */
                            name: string;
                            /** @description An account of a shop's, or of the project's own. */
                            official: boolean;
                            /** @description E.164. */
                            phone: string;
                            /**
                             * @description pending: their phone is not proven. locked: they look and do nothing. rejected: shut out for good.
                             * @enum {unknown}
                             */
                            status: "pending" | "active" | "locked" | "rejected";
                            username: string;
                            /** @description Whether it is known who they are. */
                            verified: boolean;
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
    "/console/api/webhook_deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries with their attempts, newest event first
         * @description A page may hold fewer than its size, or nothing, and have a next_cursor: then there is more to look through. A member who is no administrator names a webhook of an application that they collaborate on.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The next_cursor of the page before. */
                    cursor?: string;
                    /** @description Only events of this type. */
                    event_type?: "account_created" | "account_updated" | "account_closed" | "attachment_created" | "attachment_deleted" | "collection_confirmed" | "collection_canceled" | "collection_failed" | "iban_created" | "iban_updated" | "iban_deleted" | "transaction_scheduled" | "transaction_authorized" | "transaction_confirmed" | "transaction_rejected" | "transaction_canceled" | "transfer_confirmed" | "transfer_canceled" | "transfer_failed" | "bulk_transfers_completed" | "bulk_collections_completed" | "mandate_signature_request_sent" | "mandate_signature_request_expired" | "mandate_signature_request_completed" | "mandate_signature_request_deleted";
                    /** @description Elements in a page, at most. */
                    size?: number;
                    /** @description pending: to be tried; succeeded; failed: given up after the last retry; canceled: its webhook was deleted. */
                    status?: "pending" | "succeeded" | "failed" | "canceled";
                    /** @description Only deliveries to this webhook. */
                    webhook_id?: string;
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
                            /** @description Null: there are no more. */
                            next_cursor: string | null;
                            results: {
                                /**
                                 * Format: uuid
                                 * @description Whose webhook it is.
                                 */
                                application_id: string;
                                /** @description In the order in which they were made; the latest 50. */
                                attempts: {
                                    /**
                                     * Format: date-time
                                     * @description When, in the workspace's time.
                                     */
                                    date: string;
                                    duration_ms: number;
                                    /** @description What went wrong, as a word; null for a success. */
                                    error: string | null;
                                    /** @description Whether somebody asked for it. */
                                    is_manual: boolean;
                                    /** @description The beginning of an answer that was no success. */
                                    response_excerpt: string | null;
                                    /** @description What the endpoint answered; null: nothing. */
                                    status_code: number | null;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description When it happened, in the workspace's time.
                                 */
                                event_date: string;
                                /**
                                 * Format: uuid
                                 * @description The event: the same in each attempt.
                                 */
                                event_id: string;
                                event_type: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the delivery.
                                 */
                                id: string;
                                next_attempt_at: string | null;
                                /**
                                 * Format: uuid
                                 * @description What the event is about.
                                 */
                                resource_id: string;
                                resource_type: string;
                                /**
                                 * @description pending: to be tried; succeeded; failed: given up after the last retry; canceled: its webhook was deleted.
                                 * @enum {unknown}
                                 */
                                status: "pending" | "succeeded" | "failed" | "canceled";
                                /**
                                 * Format: uuid
                                 * @description The webhook.
                                 */
                                webhook_id: string;
                                /** @description Where it posts to now. */
                                webhook_url: string;
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
    "/console/api/webhook_deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a delivery with its attempts */
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
                             * @description Whose webhook it is.
                             */
                            application_id: string;
                            /** @description In the order in which they were made; the latest 50. */
                            attempts: {
                                /**
                                 * Format: date-time
                                 * @description When, in the workspace's time.
                                 */
                                date: string;
                                duration_ms: number;
                                /** @description What went wrong, as a word; null for a success. */
                                error: string | null;
                                /** @description Whether somebody asked for it. */
                                is_manual: boolean;
                                /** @description The beginning of an answer that was no success. */
                                response_excerpt: string | null;
                                /** @description What the endpoint answered; null: nothing. */
                                status_code: number | null;
                            }[];
                            /**
                             * Format: date-time
                             * @description When it happened, in the workspace's time.
                             */
                            event_date: string;
                            /**
                             * Format: uuid
                             * @description The event: the same in each attempt.
                             */
                            event_id: string;
                            event_type: string;
                            /**
                             * Format: uuid
                             * @description ID of the delivery.
                             */
                            id: string;
                            next_attempt_at: string | null;
                            /**
                             * Format: uuid
                             * @description What the event is about.
                             */
                            resource_id: string;
                            resource_type: string;
                            /**
                             * @description pending: to be tried; succeeded; failed: given up after the last retry; canceled: its webhook was deleted.
                             * @enum {unknown}
                             */
                            status: "pending" | "succeeded" | "failed" | "canceled";
                            /**
                             * Format: uuid
                             * @description The webhook.
                             */
                            webhook_id: string;
                            /** @description Where it posts to now. */
                            webhook_url: string;
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
    "/console/api/webhook_deliveries/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a delivery once more, now
         * @description Whatever its status; the plan of its own retries stays as it is.
         */
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
            requestBody?: never;
            responses: {
                /** @description Wanted: see its attempts. */
                202: {
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
    "/console/api/webhook_deliveries/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try several deliveries once more, now
         * @description Each is retried or refused by itself. A member who is no administrator may name only what they see.
         */
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
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            refused: {
                                /** @description Why not. */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description ID of the delivery.
                                 */
                                id: string;
                            }[];
                            retried: string[];
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
