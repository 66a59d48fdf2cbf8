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
                                /**
                                 * Format: date-time
                                 * @description What time it is in the workspace. In a sandbox its clock can be moved ahead of real time.
                                 */
                                now: string;
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
                                /**
                                 * Format: date-time
                                 * @description What time it is in the workspace. In a sandbox its clock can be moved ahead of real time.
                                 */
                                now: string;
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
    "/console/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
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
                                /**
                                 * Format: date-time
                                 * @description What time it is in the workspace. In a sandbox its clock can be moved ahead of real time.
                                 */
                                now: string;
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
    "/console/api/webhook_deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries with their attempts, newest event first
         * @description A member who is no administrator names a webhook of an application that they collaborate on.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Index of the page. */
                    page?: number;
                    /** @description Elements in a page. */
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
                            /** @description Whether there is a page after. */
                            has_next: boolean;
                            /** @description Whether there is a page before. */
                            has_prev: boolean;
                            /** @description Elements of the page. */
                            results: {
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
