// Made from /v1/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/v1/activity/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get activity updates
         * @description What came after `since`, in numbers; without it, all that ever came and is still to be paid.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what came after this moment: YYYY-MM-DD HH:MM:SS (UTC), a day (UTC) or RFC 3339. Absent: everything. */
                    since?: string;
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
                            /** @description Whether anything came: money, something to pay, or any other notification. */
                            has_updates: boolean;
                            /** @description How many shares of requests wait for one's payment. */
                            payment_due: number;
                            /** @description How many shares of requests wait for one's payment. */
                            payments_due: number;
                            /** @description How many payments of others arrived. */
                            payments_received: number;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/announcement/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an announcement */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            action_label: string | null;
                            action_url: string | null;
                            /**
                             * Format: date-time
                             * @description When it was published.
                             */
                            created_at: string;
                            /** @description Whether one can dismiss it. */
                            dismissible: boolean;
                            /**
                             * Format: uuid
                             * @description The same: the reference names it in two ways.
                             */
                            id: string;
                            message: string;
                            title: string;
                            /** @description 1 general. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it was last corrected.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the announcement.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of announcements
         * @description What the project tells everybody and one has not dismissed, newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `type` (eq, in): general, all
                     *     - `dismissible` (eq): true, false
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description Only what came after this moment: YYYY-MM-DD HH:MM:SS (UTC), a day (UTC) or RFC 3339. Absent: everything. */
                    since?: string;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
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
                            /** @description Whether one can dismiss it. */
                            dismissible: boolean;
                            /**
                             * Format: uuid
                             * @description The same: the reference names it in two ways.
                             */
                            id: string;
                            message: string;
                            title: string;
                            /** @description 1 general. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it was last corrected.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the announcement.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/announcements/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an announcement */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            action_label: string | null;
                            action_url: string | null;
                            /**
                             * Format: date-time
                             * @description When it was published.
                             */
                            created_at: string;
                            /** @description Whether one can dismiss it. */
                            dismissible: boolean;
                            /**
                             * Format: uuid
                             * @description The same: the reference names it in two ways.
                             */
                            id: string;
                            message: string;
                            title: string;
                            /** @description 1 general. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it was last corrected.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the announcement.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/announcements/{uuid}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss an announcement
         * @description Takes it out of one's own list. Beyond the reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            action_label: string | null;
                            action_url: string | null;
                            /**
                             * Format: date-time
                             * @description When it was published.
                             */
                            created_at: string;
                            /** @description Whether one can dismiss it. */
                            dismissible: boolean;
                            /**
                             * Format: uuid
                             * @description The same: the reference names it in two ways.
                             */
                            id: string;
                            message: string;
                            title: string;
                            /** @description 1 general. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it was last corrected.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the announcement.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of contacts
         * @description One's own, newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `name` (eq, in, like): text
                     *     - `username` (eq, in, like): text
                     *     - `user` (eq): true, false
                     *     - `email` (eq, in, like): text
                     *     - `phone` (eq, in): text
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`, `name`, `username`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the contact was made.
                             */
                            created_at: string;
                            /** @description As the owner wrote them: a user's own stay the user's. */
                            emails: string[];
                            /** @description The full name: as the owner wrote it, else the user's own. */
                            name: string;
                            /** @description As the owner wrote them, in E.164. */
                            phones: string[];
                            /**
                             * Format: date-time
                             * @description When its owner last changed it.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the contact.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a contact
         * @description From a user, or with a name and a phone number. A user is among the contacts once: made again, the contact that is there is answered. One with a phone number stands for itself, even where a user has that number.
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
                        /** @description An e-mail address. */
                        email?: string;
                        /** @description The full name. Required without `user_uuid`. */
                        name?: string;
                        /** @description The full international number; spaces do not count. Required without `user_uuid`. */
                        phone?: string;
                        /**
                         * Format: uuid
                         * @description A user to refer to; then nothing else is needed.
                         */
                        user_uuid?: string;
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the contact was made.
                             */
                            created_at: string;
                            /** @description As the owner wrote them: a user's own stay the user's. */
                            emails: string[];
                            /** @description The full name: as the owner wrote it, else the user's own. */
                            name: string;
                            /** @description As the owner wrote them, in E.164. */
                            phones: string[];
                            /**
                             * Format: date-time
                             * @description When its owner last changed it.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the contact.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/contacts/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                             * @description When the contact was made.
                             */
                            created_at: string;
                            /** @description As the owner wrote them: a user's own stay the user's. */
                            emails: string[];
                            /** @description The full name: as the owner wrote it, else the user's own. */
                            name: string;
                            /** @description As the owner wrote them, in E.164. */
                            phones: string[];
                            /**
                             * Format: date-time
                             * @description When its owner last changed it.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the contact.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update a contact
         * @description What is left out stays. A name, e-mail address or phone number that is given to a user's contact is for its owner's eyes only.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description An e-mail address. */
                        email?: string;
                        /** @description The full name. Required without `user_uuid`. */
                        name?: string;
                        /** @description The full international number; spaces do not count. Required without `user_uuid`. */
                        phone?: string;
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the contact was made.
                             */
                            created_at: string;
                            /** @description As the owner wrote them: a user's own stay the user's. */
                            emails: string[];
                            /** @description The full name: as the owner wrote it, else the user's own. */
                            name: string;
                            /** @description As the owner wrote them, in E.164. */
                            phones: string[];
                            /**
                             * Format: date-time
                             * @description When its owner last changed it.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the contact.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /** Delete a contact */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/devices/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the current device */
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
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            sdk_version: string | null;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update the current device
         * @description What is left out stays.
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
                        /** @description For Apple's push service. */
                        apn_device_token?: string;
                        /** @description For Firebase's push service. */
                        gcm_device_token?: string;
                        make?: string;
                        model?: string;
                        os_name?: string;
                        os_version?: string;
                        screen_height?: number;
                        screen_width?: number;
                        /** @description Android only. */
                        sdk_version?: string;
                        /**
                         * Format: uuid
                         * @description Names the device; chosen by the app.
                         */
                        uuid?: string;
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
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            sdk_version: string | null;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Register the current device
         * @description Says what this session is on; a device that is known already is described anew.
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
                        /** @description For Apple's push service. */
                        apn_device_token?: string;
                        /** @description For Firebase's push service. */
                        gcm_device_token?: string;
                        make: string;
                        model: string;
                        os_name: string;
                        os_version: string;
                        screen_height: number;
                        screen_width: number;
                        /** @description Android only. */
                        sdk_version?: string;
                        /**
                         * Format: uuid
                         * @description Names the device; chosen by the app.
                         */
                        uuid: string;
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
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            sdk_version: string | null;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/fees/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calculate payment fee
         * @description What sending an amount from one payment source to another costs at the moment. Nothing is kept, and no money moves.
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
                         * @description What is to be sent, in the source's currency.
                         * @example 20.5
                         */
                        amount: number;
                        /** @description What is paid to, and in which currency it arrives. */
                        destination: {
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            payment_source_uuid: string;
                        };
                        /** @description What is paid from, and in which currency. */
                        source: {
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            payment_source_uuid: string;
                        };
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
                             * @description As it was given.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /**
                             * @description What arrives.
                             * @example 20.5
                             */
                            destination_amount: number;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            destination_currency: string;
                            /**
                             * @description What it costs, on top of the amount.
                             * @example 20.5
                             */
                            fee: number;
                            rate: string | null;
                            /**
                             * @description Amount and fee: what the source pays.
                             * @example 20.5
                             */
                            total: number;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/files/images/{rendition}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an image */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The image's UUID, and `.jpg`. */
                    file: string;
                    /** @description `full`, `ui` or `thumbnail`. */
                    rendition: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A JPEG. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                /** @description If-None-Match names it. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such image. The body is empty. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Show an image */
        head: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The image's UUID, and `.jpg`. */
                    file: string;
                    /** @description `full`, `ui` or `thumbnail`. */
                    rendition: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A JPEG. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                /** @description If-None-Match names it. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such image. The body is empty. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        patch?: never;
        trace?: never;
    };
    "/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an image
         * @description A form with the field `image` (or `file`), the bare bytes of an image, or JSON: `data` in base64, or the `url` of a picture that is copied. The image is kept in three sizes as JPEG, upright, without a trace of when, where and by what it was made. One that nothing refers to is deleted after a day. A person may bring a hundred in an hour.
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
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description JPEG, PNG, WebP or GIF; 10 MiB and 50 megapixels at most.
                         */
                        image: string;
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
                             * @description When it was uploaded.
                             */
                            created_at: string;
                            /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                            full_screen_url: string;
                            /** @description A small square, of at most 160 pixels. */
                            thumbnail_url: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                            url: string;
                            /**
                             * Format: uuid
                             * @description Names the image.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/images/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an image */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                             * @description When it was uploaded.
                             */
                            created_at: string;
                            /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                            full_screen_url: string;
                            /** @description A small square, of at most 160 pixels. */
                            thumbnail_url: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                            url: string;
                            /**
                             * Format: uuid
                             * @description Names the image.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/moments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of moments
         * @description The payments, requests and pools that one takes part in, newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `open` (eq): true, false
                     *     - `type` (eq, in): payment, request, pool, all
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description One's own share. For the owner, and of a payment, all of it.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When one came to take part.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Whether one made the payment, request or pool. */
                            is_owner: boolean;
                            note: string | null;
                            /**
                             * Format: uuid
                             * @description The payment, request or pool.
                             */
                            object_uuid: string;
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            read_at: string | null;
                            /** @description That of its object. 1 open, 2 closed. */
                            status_id: number;
                            /** @description A sentence in the reader's language; of a pool, its description. */
                            title: string;
                            /**
                             * @description All of it; of a pool, what has been collected.
                             * @example 20.5
                             */
                            total_amount: number;
                            /** @description 1 payment, 2 request, 3 pool. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When the payment, request or pool last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the moment, which is one person's own.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/moments/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a moment
         * @description Marks it as read, for whoever gets it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                             * @description One's own share. For the owner, and of a payment, all of it.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When one came to take part.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Whether one made the payment, request or pool. */
                            is_owner: boolean;
                            note: string | null;
                            /**
                             * Format: uuid
                             * @description The payment, request or pool.
                             */
                            object_uuid: string;
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            read_at: string | null;
                            /** @description That of its object. 1 open, 2 closed. */
                            status_id: number;
                            /** @description A sentence in the reader's language; of a pool, its description. */
                            title: string;
                            /**
                             * @description All of it; of a pool, what has been collected.
                             * @example 20.5
                             */
                            total_amount: number;
                            /** @description 1 payment, 2 request, 3 pool. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When the payment, request or pool last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the moment, which is one person's own.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of notifications
         * @description What others did, newest first. What somebody did whom one blocks is not shown while the block lasts.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `type` (eq, in): payment, request, pool, all
                     *     - `key` (eq, in): received, requested, paid, rejected, reminder, settled, cancelled, invited, contributed, all
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description Only what came after this moment: YYYY-MM-DD HH:MM:SS (UTC), a day (UTC) or RFC 3339. Absent: everything. */
                    since?: string;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Their name. */
                            actor: string;
                            /**
                             * Format: uuid
                             * @description Who did it.
                             */
                            actor_uuid: string;
                            /**
                             * Format: date-time
                             * @description When it happened.
                             */
                            created_at: string;
                            /** @description A sentence in the reader's language. */
                            description: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description What was done: received, requested, paid, rejected, reminder, settled, cancelled, invited or contributed. */
                            notification_key: string;
                            /** @description What it is about: payment, request or pool. */
                            notification_type: string;
                            object_data_number: number | null;
                            object_data_string: string | null;
                            /**
                             * Format: uuid
                             * @description The payment, request or pool.
                             */
                            object_uuid: string;
                            /**
                             * Format: date-time
                             * @description The same.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the notification.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/payment_sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a list of payment sources */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `owner` (eq): true, false
                     *     - `status` (eq, in): pending, enabled, disabled, rejected, all
                     *     - `type` (eq, in): bank_account, card, virtual, all
                     *     - `currency` (eq, in): text
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:asc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            balance: number | null;
                            bank_account: {
                                account_number: string | null;
                                /** @description Two letters of ISO 3166-1. */
                                country: string;
                                iban: string | null;
                                nin: string | null;
                                swift: string;
                            } | null;
                            card: {
                                brand: string | null;
                                /** @description 1 to 12. */
                                expiration_month: number;
                                /** @description Four digits. */
                                expiration_year: number;
                                last_four: string | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            created_at: string;
                            currency: string | null;
                            /** @description Only its owner sees it. */
                            description: string;
                            gateway: string | null;
                            /** @description 1 pending: its code was not given yet. 2 enabled. 3 disabled. 4 rejected. */
                            status_id: number;
                            /** @description The same in words. */
                            type: string;
                            /** @description 1 bank_account, 2 card, 3 virtual. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a payment source
         * @description Adds a card or a bank account: pending until the code on its statement is given. Adding a bank account signs the mandate to collect from it.
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
                        bank_account?: {
                            /** @description Where the gateway takes account numbers. */
                            account_number?: string;
                            /** @description Two letters of ISO 3166-1; UK is read as GB. */
                            country: string;
                            /** @description Required where account_number is empty. */
                            iban?: string;
                            /** @description Where the gateway asks for it. */
                            nin?: string;
                            /** @description The bank's SWIFT code. */
                            swift: string;
                        };
                        card?: {
                            expiration_month: number;
                            expiration_year: number;
                            /** @description What the card's processor gave for it. Never shown again. */
                            token: string;
                        };
                        description: string;
                        /** @description `sepa` for bank accounts; `simulator` (sandbox) or `stripe` for cards. */
                        gateway: string;
                        type: "bank_account" | "card" | "virtual";
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
                            balance: number | null;
                            bank_account: {
                                account_number: string | null;
                                /** @description Two letters of ISO 3166-1. */
                                country: string;
                                iban: string | null;
                                nin: string | null;
                                swift: string;
                            } | null;
                            card: {
                                brand: string | null;
                                /** @description 1 to 12. */
                                expiration_month: number;
                                /** @description Four digits. */
                                expiration_year: number;
                                last_four: string | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            created_at: string;
                            currency: string | null;
                            /** @description Only its owner sees it. */
                            description: string;
                            gateway: string | null;
                            /** @description 1 pending: its code was not given yet. 2 enabled. 3 disabled. 4 rejected. */
                            status_id: number;
                            /** @description The same in words. */
                            type: string;
                            /** @description 1 bank_account, 2 card, 3 virtual. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/payment_sources/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a payment source */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            balance: number | null;
                            bank_account: {
                                account_number: string | null;
                                /** @description Two letters of ISO 3166-1. */
                                country: string;
                                iban: string | null;
                                nin: string | null;
                                swift: string;
                            } | null;
                            card: {
                                brand: string | null;
                                /** @description 1 to 12. */
                                expiration_month: number;
                                /** @description Four digits. */
                                expiration_year: number;
                                last_four: string | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            created_at: string;
                            currency: string | null;
                            /** @description Only its owner sees it. */
                            description: string;
                            gateway: string | null;
                            /** @description 1 pending: its code was not given yet. 2 enabled. 3 disabled. 4 rejected. */
                            status_id: number;
                            /** @description The same in words. */
                            type: string;
                            /** @description 1 bank_account, 2 card, 3 virtual. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update a payment source
         * @description The description, and a card's expiration. A card's token and a bank account's IBAN never change.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bank_account?: {
                            /** @description Where the gateway takes account numbers. */
                            account_number?: string;
                            /** @description Two letters of ISO 3166-1; UK is read as GB. */
                            country?: string;
                            /** @description Required where account_number is empty. */
                            iban?: string;
                            /** @description Where the gateway asks for it. */
                            nin?: string;
                            /** @description The bank's SWIFT code. */
                            swift?: string;
                        };
                        card?: {
                            expiration_month: number;
                            expiration_year: number;
                            token?: string;
                        };
                        description: string;
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
                            balance: number | null;
                            bank_account: {
                                account_number: string | null;
                                /** @description Two letters of ISO 3166-1. */
                                country: string;
                                iban: string | null;
                                nin: string | null;
                                swift: string;
                            } | null;
                            card: {
                                brand: string | null;
                                /** @description 1 to 12. */
                                expiration_month: number;
                                /** @description Four digits. */
                                expiration_year: number;
                                last_four: string | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            created_at: string;
                            currency: string | null;
                            /** @description Only its owner sees it. */
                            description: string;
                            gateway: string | null;
                            /** @description 1 pending: its code was not given yet. 2 enabled. 3 disabled. 4 rejected. */
                            status_id: number;
                            /** @description The same in words. */
                            type: string;
                            /** @description 1 bank_account, 2 card, 3 virtual. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Delete a payment source
         * @description Only where no money is in it, or on its way.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/payment_sources/{uuid}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify payment source
         * @description Takes the code on the source's statement. The fifth wrong one rejects the source.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As the source's statement shows it. */
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
                            balance: number | null;
                            bank_account: {
                                account_number: string | null;
                                /** @description Two letters of ISO 3166-1. */
                                country: string;
                                iban: string | null;
                                nin: string | null;
                                swift: string;
                            } | null;
                            card: {
                                brand: string | null;
                                /** @description 1 to 12. */
                                expiration_month: number;
                                /** @description Four digits. */
                                expiration_year: number;
                                last_four: string | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            created_at: string;
                            currency: string | null;
                            /** @description Only its owner sees it. */
                            description: string;
                            gateway: string | null;
                            /** @description 1 pending: its code was not given yet. 2 enabled. 3 disabled. 4 rejected. */
                            status_id: number;
                            /** @description The same in words. */
                            type: string;
                            /** @description 1 bank_account, 2 card, 3 virtual. */
                            type_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment source.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of payments
         * @description Payments that one made, and those that came to one. Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `owner` (eq): true, false
                     *     - `status` (eq, in): open, closed, all
                     *     - `amount` (eq, gt, gte, lt, lte): an amount in units of its currency
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description What the recipient gets.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** Participant */
                            recipient: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            };
                            /** @description 1 open: the money is held or with a gateway. 2 closed: it arrived, or came back. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a payment
         * @description Sends money to somebody, by user or by phone number. From a card it is closed once the gateway has answered, and refused where the card is declined; from a bank account it is open until the money has come in. To a number that nobody here has, it is held for 14 days. To another source of one's own it is a top-up or a withdrawal.
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
                         * @description What the recipient gets; here or in `recipient`.
                         * @example 20.5
                         */
                        amount?: number;
                        /**
                         * @description Three-letter code of ISO 4217.
                         * @example EUR
                         */
                        currency: string;
                        description?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /**
                         * Format: uuid
                         * @description What is paid from.
                         */
                        payment_source_uuid: string;
                        /** @description The payer's PIN. */
                        pin: string;
                        recipient: {
                            /**
                             * @description What the recipient gets; here or at the top.
                             * @example 20.5
                             */
                            amount?: number;
                            /** @description What the payer calls the owner of the phone. */
                            name?: string;
                            /**
                             * Format: uuid
                             * @description Another source of one's own: a virtual one to top it up, a bank account to withdraw to it. Beyond the reference.
                             */
                            payment_source_uuid?: string;
                            /** @description Whoever has this number. Held for 14 days where nobody here has it. */
                            phone?: string;
                            /**
                             * Format: uuid
                             * @description Somebody in the project.
                             */
                            user_uuid?: string;
                        };
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
                             * @description What the recipient gets.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** Participant */
                            recipient: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            };
                            /** @description 1 open: the money is held or with a gateway. 2 closed: it arrived, or came back. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/payments/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a payment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                             * @description What the recipient gets.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** Participant */
                            recipient: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            };
                            /** @description 1 open: the money is held or with a gateway. 2 closed: it arrived, or came back. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the payment.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/payments/{uuid}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a receipt
         * @description For a payment that was processed, and whoever has a part in it; the payer sees the payment method and the cost, the recipient does not. `Accept: application/pdf` gives it as a document. Amounts are written as the reader's locale does.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The receipt. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amounts: {
                                /** @description The fee. */
                                cost: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                paid: string;
                                /** @description Paid and cost together, in the reader's locale. */
                                total: string;
                            };
                            description: string | null;
                            /** @description Who paid. */
                            payer: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            };
                            payment_method: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            } | null;
                            /** @description Who was paid. */
                            recipient: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            };
                            /** @description Short, for people to read to each other. */
                            reference_code: string;
                            /**
                             * Format: date-time
                             * @description When the payment was processed.
                             */
                            time: string;
                        };
                        "application/pdf": string;
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of money pools
         * @description Pools that one made, those one was invited to or contributed to, and public ones, but for those of people who block one or whom one blocks. Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `owner` (eq): true, false
                     *     - `status` (eq, in): open, closed, all
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `name` (eq, in, like): text
                     *     - `hashtag` (eq, in, like): text
                     *     - `amount` (eq, gt, gte, lt, lte): an amount in units of its currency
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`, `name`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a money pool
         * @description What people pay into it goes to whoever makes it. Where `amounts` are given and `allows_optional_amount` is not set, these are all that can be paid; else any amount within minimum and maximum.
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
                        /** @description Amounts beside those of `amounts` are taken too. Default: false; where there are no `amounts`, any amount is taken anyway. */
                        allows_optional_amount?: boolean;
                        /** @description What can be paid; an empty list is none. */
                        amounts?: {
                            /**
                             * @description What is to be paid. Not bound by minimum and maximum.
                             * @example 20.5
                             */
                            amount: number;
                            title?: string;
                        }[];
                        /**
                         * @description Three-letter code of ISO 4217.
                         * @example EUR
                         */
                        currency: string;
                        /** @description The title. */
                        description: string;
                        /** @description Any text; it may have many lines. */
                        detailed_description?: string;
                        /** @description When it ends; not in the past. `YYYY-MM-DD HH:MM:SS` (UTC) or RFC 3339. */
                        end_at?: string;
                        /** @description A person contributes once only. Default: false. */
                        has_unique_recipients?: boolean;
                        /** @description Letters, digits and underscores, with a `#` before them or without. */
                        hashtag?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Who is invited; named twice, they are invited once. */
                        invites?: string[];
                        /** @description Everybody may see and pay it. Default: false. */
                        is_public?: boolean;
                        /**
                         * @description The most of a contribution whose amount is free.
                         * @example 20.5
                         */
                        maximum_user_amount?: number;
                        /**
                         * @description The least of a contribution whose amount is free.
                         * @example 20.5
                         */
                        minimum_user_amount?: number;
                        /** @description Nobody else sees who takes part. Default: false. */
                        only_owner_sees_participants?: boolean;
                        /** @description The same, by its other name. */
                        only_owner_sees_recipients?: boolean;
                        /** @description When contributing begins. `YYYY-MM-DD HH:MM:SS` (UTC) or RFC 3339. */
                        start_at?: string;
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
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a money pool */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update a money pool
         * @description Its owner may. What is left out stays; null takes away a detailed description, a hashtag, an image, minimum, maximum, start and end. `amounts` are replaced as a whole, and an empty list removes them. The currency stays what it is.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Amounts beside those of `amounts` are taken too. Default: false; where there are no `amounts`, any amount is taken anyway. */
                        allows_optional_amount?: boolean;
                        /** @description What can be paid; an empty list is none. */
                        amounts?: {
                            /**
                             * @description What is to be paid. Not bound by minimum and maximum.
                             * @example 20.5
                             */
                            amount: number;
                            title?: string;
                        }[];
                        /**
                         * @description Three-letter code of ISO 4217.
                         * @example EUR
                         */
                        currency?: string;
                        /** @description The title. */
                        description?: string;
                        /** @description Any text; it may have many lines. */
                        detailed_description?: string;
                        /** @description When it ends; not in the past. `YYYY-MM-DD HH:MM:SS` (UTC) or RFC 3339. */
                        end_at?: string;
                        /** @description A person contributes once only. Default: false. */
                        has_unique_recipients?: boolean;
                        /** @description Letters, digits and underscores, with a `#` before them or without. */
                        hashtag?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Everybody may see and pay it. Default: false. */
                        is_public?: boolean;
                        /**
                         * @description The most of a contribution whose amount is free.
                         * @example 20.5
                         */
                        maximum_user_amount?: number;
                        /**
                         * @description The least of a contribution whose amount is free.
                         * @example 20.5
                         */
                        minimum_user_amount?: number;
                        /** @description Nobody else sees who takes part. Default: false. */
                        only_owner_sees_participants?: boolean;
                        /** @description The same, by its other name. */
                        only_owner_sees_recipients?: boolean;
                        /** @description When contributing begins. `YYYY-MM-DD HH:MM:SS` (UTC) or RFC 3339. */
                        start_at?: string;
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
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a money pool
         * @description Its owner may, once and for good. Nothing can be paid into it any more; what is under way still arrives.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export list of participants
         * @description Sends the owner of a pool the list of its participants by e-mail: as CSV, up to 100,000 rows, or as an Excel workbook, up to 20,000. It is in the owner's language, and its times are in UTC.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Where the file is sent. */
                        email: string;
                        /**
                         * @description Default: csv.
                         * @default csv
                         */
                        format?: "csv" | "excel";
                    };
                };
            };
            responses: {
                /** @description The e-mail is on its way. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite users to participate
         * @description The owner may, and whoever takes part in a public pool. Whoever is in the pool already stays as they are. Either all are invited, or nobody.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Who is invited.
                         */
                        user_uuid: string;
                    }[];
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
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get money pool participants
         * @description Oldest first. Where only the owner sees them, others get their own part alone. `requested` is whoever is pending.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `status` (eq, in): invited, requested, paid, rejected, all
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:asc`. */
                    sort?: string;
                };
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: number | null;
                            /**
                             * Format: date-time
                             * @description When the participant was added.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            full_name: string | null;
                            parent_user_uuid: string | null;
                            /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                            status_id: number;
                            transaction_uuid: string | null;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the participant.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}/participants/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export list of participants
         * @description Sends the owner of a pool the list of its participants by e-mail: as CSV, up to 100,000 rows, or as an Excel workbook, up to 20,000. It is in the owner's language, and its times are in UTC.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Where the file is sent. */
                        email: string;
                        /**
                         * @description Default: csv.
                         * @default csv
                         */
                        format?: "csv" | "excel";
                    };
                };
            };
            responses: {
                /** @description The e-mail is on its way. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/{uuid}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contribute to a money pool
         * @description Pays the owner of the pool. From a card the contribution is paid once the gateway has answered, and refused where the card is declined; from a bank account it is pending until the money has come in. One of the pool's `amounts`, or, where it takes others, an amount within its minimum and maximum.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description What is paid, in the pool's currency.
                         * @example 20.5
                         */
                        amount: number;
                        /**
                         * Format: uuid
                         * @description What is paid from.
                         */
                        payment_source_uuid: string;
                        /** @description The payer's PIN. */
                        pin: string;
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
                            amount: number | null;
                            /**
                             * Format: date-time
                             * @description When the participant was added.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            full_name: string | null;
                            parent_user_uuid: string | null;
                            /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                            status_id: number;
                            transaction_uuid: string | null;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the participant.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/pools/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a money pool
         * @description Its owner may, once and for good. Nothing can be paid into it any more; what is under way still arrives.
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
                         * @description The same, by its other name.
                         */
                        pool_uuid?: string;
                        /**
                         * Format: uuid
                         * @description The pool.
                         */
                        uuid?: string;
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
                            /** @description Other amounts than those of `amounts` are taken too. */
                            allows_optional_amount: boolean;
                            /**
                             * @description Collected so far.
                             * @example 60
                             */
                            amount: number;
                            /** @description What can be paid. Where there is nothing to choose from, any amount can. */
                            amounts: {
                                /**
                                 * @description What is to be paid.
                                 * @example 20.5
                                 */
                                amount: number;
                                title: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the amount.
                                 */
                                uuid: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When the pool was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The title. */
                            description: string;
                            detailed_description: string | null;
                            end_at: string | null;
                            /** @description 1 nothing collected yet, 2 something, 3 closed. */
                            fulfillment_status_id: number;
                            /** @description A person contributes once only. */
                            has_unique_recipients: boolean;
                            hashtag: string | null;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** @description Everybody sees it; else its owner and participants do. */
                            is_public: boolean;
                            maximum_user_amount: number | null;
                            minimum_user_amount: number | null;
                            /** @description Others see no participant but themselves, and numbers. */
                            only_owner_sees_participants: boolean;
                            /** @description The same, by its other name. */
                            only_owner_sees_recipients: boolean;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description The first 100, oldest first; the list of participants has all of them. Of others than the owner only their own, where only the owner sees participants. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            start_at: string | null;
                            /** @description 1 open, 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed, or something came in.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the pool.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of requests
         * @description Requests that one made, and those in which one has a share. Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `owner` (eq): true, false
                     *     - `status` (eq, in): open, closed, all
                     *     - `amount` (eq, gt, gte, lt, lte): an amount in units of its currency
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a request
         * @description Asks up to a hundred people for a share each; the shares add up to the amount. Everybody is told. A phone number of somebody here is them; any other waits for whoever proves that it is theirs. Who is blocked by one of them is refused.
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
                         * @description Of all shares together.
                         * @example 20.5
                         */
                        amount: number;
                        /**
                         * @description Three-letter code of ISO 4217.
                         * @example EUR
                         */
                        currency: string;
                        /** @description A title, for the owner and the participants. */
                        description?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Everybody who is asked, each once. */
                        participants: {
                            /**
                             * @description Their share.
                             * @example 20.5
                             */
                            amount: number;
                            /** @description What the owner calls whoever has the phone. */
                            name?: string;
                            /** @description Whoever has this number, now or once they have proven that it is theirs. */
                            phone?: string;
                            /**
                             * Format: uuid
                             * @description Somebody in the project.
                             */
                            user_uuid?: string;
                        }[];
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
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a request */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update a request
         * @description Its owner can change what it says, open or closed. What is left out stays.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description A title, for the owner and the participants. */
                        description?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
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
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Delete a request
         * @description Its owner can, as long as nobody has responded. It is gone for everybody.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/participants/{participant_uuid}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a participant
         * @description Asks somebody for their pending share no longer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID: the participant's. */
                    participant_uuid: string;
                    /** @description A UUID: the request's. */
                    uuid: string;
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
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/participants/{participant_uuid}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a receipt for a participant
         * @description For a share that was paid: the participant's own, with the payment method, or the request's owner's, without. `Accept: application/pdf` gives it as a document.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID: the participant's. */
                    participant_uuid: string;
                    /** @description A UUID: the request's. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The receipt. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amounts: {
                                /** @description The fee. */
                                cost: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                paid: string;
                                /** @description Paid and cost together, in the reader's locale. */
                                total: string;
                            };
                            description: string | null;
                            /** @description Who paid. */
                            payer: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            };
                            payment_method: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            } | null;
                            /** @description Who was paid. */
                            recipient: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            };
                            /** @description Short, for people to read to each other. */
                            reference_code: string;
                            /**
                             * Format: date-time
                             * @description When the payment was processed.
                             */
                            time: string;
                        };
                        "application/pdf": string;
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/participants/{participant_uuid}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind a participant to pay
         * @description Tells them once more, three times at most: a number that nobody here has proven gets a text message. Their share stays as it is. Who is blocked by them is refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID: the participant's. */
                    participant_uuid: string;
                    /** @description A UUID: the request's. */
                    uuid: string;
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
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/participants/{participant_uuid}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a participant
         * @description Counts a pending share as paid, otherwise than here. No money moves.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID: the participant's. */
                    participant_uuid: string;
                    /** @description A UUID: the request's. */
                    uuid: string;
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
                             * @description Of all shares.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * @description Of the shares that were paid, or settled otherwise.
                             * @example 20.5
                             */
                            amount_paid: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            description: string | null;
                            /** @description 1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid. */
                            fulfillment_status_id: number;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            /** User */
                            owner: {
                                country: string | null;
                                first_name: string;
                                full_name: string;
                                image: {
                                    /**
                                     * Format: date-time
                                     * @description When it was uploaded.
                                     */
                                    created_at: string;
                                    /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                    full_screen_url: string;
                                    /** @description A small square, of at most 160 pixels. */
                                    thumbnail_url: string;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                    /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                    url: string;
                                    /**
                                     * Format: uuid
                                     * @description Names the image.
                                     */
                                    uuid: string;
                                } | null;
                                last_name: string;
                                /** @description Marked as official. */
                                official: boolean;
                                relationship: {
                                    /**
                                     * Format: date-time
                                     * @description When the relationship was made.
                                     */
                                    created_at: string;
                                    /** @description 1 active, 2 blocked. */
                                    status_id: number;
                                    /**
                                     * Format: date-time
                                     * @description When it last changed.
                                     */
                                    updated_at: string;
                                } | null;
                                /** @description An IANA name. */
                                timezone: string;
                                /** @description Whole hours ahead of UTC at the moment. */
                                timezone_utc_offset: number;
                                username: string;
                                /**
                                 * Format: uuid
                                 * @description Names the user.
                                 */
                                uuid: string;
                                /** @description Who this is has been verified. */
                                verified: boolean;
                            };
                            /** @description In the order in which they were named. */
                            participants: {
                                amount: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the participant was added.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                full_name: string | null;
                                parent_user_uuid: string | null;
                                /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                                status_id: number;
                                transaction_uuid: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                user_uuid: string | null;
                                username: string | null;
                                /**
                                 * Format: uuid
                                 * @description Names the participant.
                                 */
                                uuid: string;
                            }[];
                            /** Participation */
                            participation: {
                                count: {
                                    /** @description Invited, and nothing since. */
                                    invited: number;
                                    /** @description Paid, or settled otherwise. */
                                    paid: number;
                                    /** @description Have not responded, or their payment is under way. */
                                    pending: number;
                                    /** @description Said no. */
                                    rejected: number;
                                    /** @description All, whatever their status. */
                                    total: number;
                                };
                                /** @description Of the first six. */
                                first_names: string[];
                            };
                            /** @description 1 open: somebody's share is pending. 2 closed. */
                            status_id: number;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the request.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a request
         * @description Pays one's own share to the owner of the request. From a card it is paid once the gateway has answered, and refused where the card is declined; from a bank account it is pending until the money has come in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description What is paid from.
                         */
                        payment_source_uuid: string;
                        /** @description The payer's PIN. */
                        pin: string;
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
                            amount: number | null;
                            /**
                             * Format: date-time
                             * @description When the participant was added.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            full_name: string | null;
                            parent_user_uuid: string | null;
                            /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                            status_id: number;
                            transaction_uuid: string | null;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the participant.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a receipt
         * @description Of one's own share, once it is paid. `Accept: application/pdf` gives it as a document.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The receipt. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amounts: {
                                /** @description The fee. */
                                cost: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                paid: string;
                                /** @description Paid and cost together, in the reader's locale. */
                                total: string;
                            };
                            description: string | null;
                            /** @description Who paid. */
                            payer: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            };
                            payment_method: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            } | null;
                            /** @description Who was paid. */
                            recipient: {
                                details: string[] | null;
                                title: string;
                                uuid: string | null;
                            };
                            /** @description Short, for people to read to each other. */
                            reference_code: string;
                            /**
                             * Format: date-time
                             * @description When the payment was processed.
                             */
                            time: string;
                        };
                        "application/pdf": string;
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/requests/{uuid}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a request
         * @description Says no to one's own pending share, for good.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            amount: number | null;
                            /**
                             * Format: date-time
                             * @description When the participant was added.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            full_name: string | null;
                            parent_user_uuid: string | null;
                            /** @description 1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited. */
                            status_id: number;
                            transaction_uuid: string | null;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            user_uuid: string | null;
                            username: string | null;
                            /**
                             * Format: uuid
                             * @description Names the participant.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get session token
         * @description Takes an authentication token as bearer token.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
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
                             * @description When it was opened.
                             */
                            created_at: string;
                            expires_at: string | null;
                            /** @description The session token; told once. */
                            token?: string;
                            /**
                             * Format: uuid
                             * @description Names the session.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/sessions/current": {
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
         * Sign out
         * @description Ends this session, and the authentication that it was opened with. Beyond the reference.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
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
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/sessions/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify session token */
        post: {
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
                             * @description When it was opened.
                             */
                            created_at: string;
                            expires_at: string | null;
                            /**
                             * Format: uuid
                             * @description Names the session.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get authentication token
         * @description `password` is approved at once. `sms` and `call` send a code to the person's phone and stay pending until it comes back with their PIN. A project may have authenticators of its own: their secret is a token that its identity provider signed. An identity that nobody has is answered like any other.
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
                        /** @description `password`, `sms`, `call`, or one of the project's own. */
                        authenticator: string;
                        /** Device */
                        device: {
                            /** @description For Apple's push service. */
                            apn_device_token?: string;
                            /** @description For Firebase's push service. */
                            gcm_device_token?: string;
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            /** @description Android only. */
                            sdk_version?: string;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                        identity: {
                            type: "phone" | "username";
                            value: string;
                        };
                        /** @description Needed for `password`, and for the project's own authenticators. */
                        secret?: string;
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
                            /** @description 1 pending, 2 approved, 3 rejected. */
                            status_id: number;
                            /** @description The authentication token; told to whoever asked for it, never when the status is looked up. */
                            token?: string;
                            /**
                             * Format: uuid
                             * @description Names the authentication.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/tokens/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get authentication token status */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            /** @description 1 pending, 2 approved, 3 rejected. */
                            status_id: number;
                            /** @description The authentication token; told to whoever asked for it, never when the status is looked up. */
                            token?: string;
                            /**
                             * Format: uuid
                             * @description Names the authentication.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/tokens/{uuid}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get authentication token – step 2
         * @description Takes the code that was sent, and the person's PIN. The code proves the phone as well.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The person's PIN. */
                        pin: string;
                        /** @description The code that was sent. */
                        secret: string;
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
                            /** @description 1 pending, 2 approved, 3 rejected. */
                            status_id: number;
                            /** @description The authentication token; told to whoever asked for it, never when the status is looked up. */
                            token?: string;
                            /**
                             * Format: uuid
                             * @description Names the authentication.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of transactions
         * @description Money in and out, of all payment sources of one's own. Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `payment_source_uuid` (eq, in): a UUID
                     *     - `payment_uuid` (eq, in): a UUID
                     *     - `status` (eq, in): active, approved, rejected, cancelled, failed, all
                     *     - `amount` (eq, gt, gte, lt, lte): an amount in units of its currency
                     *     - `created_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     *     - `updated_at` (eq, gt, gte, lt, lte): YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or RFC 3339
                     */
                    filter?: string;
                    /** @description How many items a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `created_at`, `updated_at`. Default: `created_at:desc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description What the recipient gets.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The gateway failed. */
                            error: boolean;
                            expires_at: string | null;
                            gateway_response: {
                                /**
                                 * @description What was processed.
                                 * @example 20.5
                                 */
                                amount: number;
                                authorization_code: string | null;
                                /**
                                 * Format: date-time
                                 * @description When the gateway was asked.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                processor_datetime: string | null;
                                reference_code: string | null;
                                tracking_code: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it answered.
                                 */
                                updated_at: string;
                                /**
                                 * Format: uuid
                                 * @description Names the response.
                                 */
                                uuid: string;
                            } | null;
                            in_payment_source_uuid: string | null;
                            in_user_uuid: string | null;
                            out_payment_source_uuid: string | null;
                            out_user_uuid: string | null;
                            payment_uuid: string | null;
                            /** @description 1 active, 2 approved, 3 rejected, 4 cancelled, 5 failed. */
                            status_id: number;
                            tracking_code: string | null;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the transaction.
                             */
                            uuid: string;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/transactions/{uuid}": {
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
                    uuid: string;
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
                             * @description What the recipient gets.
                             * @example 20.5
                             */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * @description Three-letter code of ISO 4217.
                             * @example EUR
                             */
                            currency: string;
                            /** @description The gateway failed. */
                            error: boolean;
                            expires_at: string | null;
                            gateway_response: {
                                /**
                                 * @description What was processed.
                                 * @example 20.5
                                 */
                                amount: number;
                                authorization_code: string | null;
                                /**
                                 * Format: date-time
                                 * @description When the gateway was asked.
                                 */
                                created_at: string;
                                /**
                                 * @description Three-letter code of ISO 4217.
                                 * @example EUR
                                 */
                                currency: string;
                                processor_datetime: string | null;
                                reference_code: string | null;
                                tracking_code: string | null;
                                /**
                                 * Format: date-time
                                 * @description When it answered.
                                 */
                                updated_at: string;
                                /**
                                 * Format: uuid
                                 * @description Names the response.
                                 */
                                uuid: string;
                            } | null;
                            in_payment_source_uuid: string | null;
                            in_user_uuid: string | null;
                            out_payment_source_uuid: string | null;
                            out_user_uuid: string | null;
                            payment_uuid: string | null;
                            /** @description 1 active, 2 approved, 3 rejected, 4 cancelled, 5 failed. */
                            status_id: number;
                            tracking_code: string | null;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            /**
                             * Format: uuid
                             * @description Names the transaction.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search for users by a filter
         * @description Wants one of `query`, `search` and `q`, which mean the same, or a filter by who people are: there is no list of everybody.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `username` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `full_name` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `name` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `first_name` (like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `last_name` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `phone` (eq, in): a whole number
                     *     - `verified` (eq): true, false
                     *     - `official` (eq): true, false
                     */
                    filter?: string;
                    /** @description How many people a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description The same. */
                    q?: string;
                    /** @description As in the search. */
                    query?: string;
                    /** @description The same. */
                    search?: string;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `username`, `full_name`. Default: `username:asc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            country: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Marked as official. */
                            official: boolean;
                            relationship: {
                                /**
                                 * Format: date-time
                                 * @description When the relationship was made.
                                 */
                                created_at: string;
                                /** @description 1 active, 2 blocked. */
                                status_id: number;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            } | null;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update the current user
         * @description What is left out stays. A changed phone has to be proven again.
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
                        /** @description Two letters of ISO 3166-1; UK is read as GB. */
                        country?: string;
                        /** @description Needed to change PIN, password or phone, but right after signing in. */
                        current_pin?: string;
                        /** @description A day, or a moment of it. */
                        date_of_birth?: string;
                        /** Device */
                        device?: {
                            /** @description For Apple's push service. */
                            apn_device_token?: string;
                            /** @description For Firebase's push service. */
                            gcm_device_token?: string;
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            /** @description Android only. */
                            sdk_version?: string;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                        email?: string;
                        /** @description First name. */
                        first_name?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Last name. */
                        last_name?: string;
                        /** @description BCP 47, such as en-GB. */
                        locale?: string;
                        /** @description For authenticator `password`. Beyond the reference. */
                        password?: string;
                        /** @description With its country code, or as dialled in the project's country. */
                        phone?: string;
                        /** @description Four to six digits. */
                        pin?: string;
                        /** @description An IANA name. */
                        timezone?: string;
                        /** @description Unique in the project, whatever its case. */
                        username?: string;
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the person signed up.
                             */
                            created_at: string;
                            date_of_birth: string | null;
                            email: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Language and region, such as en-GB. */
                            locale: string;
                            /** @description Marked as official. */
                            official: boolean;
                            /** @description In E.164. */
                            phone: string;
                            /** @description 1 pending: the phone is not proven. 2 active. 3 locked. 4 rejected. */
                            status_id: number;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            /** @description The authentication token; only in the answer to signing up. */
                            token?: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Create a user – signup
         * @description The answer holds an authentication token. The user is pending until the phone is proven: by authenticator `sms`, or by a verification.
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
                        /** @description Two letters of ISO 3166-1; UK is read as GB. */
                        country?: string;
                        /** @description A day, or a moment of it. */
                        date_of_birth?: string;
                        /** Device */
                        device: {
                            /** @description For Apple's push service. */
                            apn_device_token?: string;
                            /** @description For Firebase's push service. */
                            gcm_device_token?: string;
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            /** @description Android only. */
                            sdk_version?: string;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                        email?: string;
                        /** @description First name. */
                        first_name: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Last name. */
                        last_name: string;
                        /** @description BCP 47, such as en-GB. */
                        locale?: string;
                        /** @description For authenticator `password`. Beyond the reference. */
                        password?: string;
                        /** @description With its country code, or as dialled in the project's country. */
                        phone: string;
                        /** @description Four to six digits. */
                        pin: string;
                        /** @description An IANA name. */
                        timezone?: string;
                        /** @description Unique in the project, whatever its case. */
                        username: string;
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the person signed up.
                             */
                            created_at: string;
                            date_of_birth: string | null;
                            email: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Language and region, such as en-GB. */
                            locale: string;
                            /** @description Marked as official. */
                            official: boolean;
                            /** @description In E.164. */
                            phone: string;
                            /** @description 1 pending: the phone is not proven. 2 active. 3 locked. 4 rejected. */
                            status_id: number;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            /** @description The authentication token; only in the answer to signing up. */
                            token?: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/users/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a user */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Marked as official. */
                            official: boolean;
                            relationship: {
                                /**
                                 * Format: date-time
                                 * @description When the relationship was made.
                                 */
                                created_at: string;
                                /** @description 1 active, 2 blocked. */
                                status_id: number;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            } | null;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update the current user
         * @description What is left out stays. A changed phone has to be proven again.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Two letters of ISO 3166-1; UK is read as GB. */
                        country?: string;
                        /** @description Needed to change PIN, password or phone, but right after signing in. */
                        current_pin?: string;
                        /** @description A day, or a moment of it. */
                        date_of_birth?: string;
                        /** Device */
                        device?: {
                            /** @description For Apple's push service. */
                            apn_device_token?: string;
                            /** @description For Firebase's push service. */
                            gcm_device_token?: string;
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            /** @description Android only. */
                            sdk_version?: string;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                        email?: string;
                        /** @description First name. */
                        first_name?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Last name. */
                        last_name?: string;
                        /** @description BCP 47, such as en-GB. */
                        locale?: string;
                        /** @description For authenticator `password`. Beyond the reference. */
                        password?: string;
                        /** @description With its country code, or as dialled in the project's country. */
                        phone?: string;
                        /** @description Four to six digits. */
                        pin?: string;
                        /** @description An IANA name. */
                        timezone?: string;
                        /** @description Unique in the project, whatever its case. */
                        username?: string;
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the person signed up.
                             */
                            created_at: string;
                            date_of_birth: string | null;
                            email: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Language and region, such as en-GB. */
                            locale: string;
                            /** @description Marked as official. */
                            official: boolean;
                            /** @description In E.164. */
                            phone: string;
                            /** @description 1 pending: the phone is not proven. 2 active. 3 locked. 4 rejected. */
                            status_id: number;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            /** @description The authentication token; only in the answer to signing up. */
                            token?: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/users/{uuid}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a user */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Marked as official. */
                            official: boolean;
                            relationship: {
                                /**
                                 * Format: date-time
                                 * @description When the relationship was made.
                                 */
                                created_at: string;
                                /** @description 1 active, 2 blocked. */
                                status_id: number;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            } | null;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/users/{uuid}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unblock a user */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Marked as official. */
                            official: boolean;
                            relationship: {
                                /**
                                 * Format: date-time
                                 * @description When the relationship was made.
                                 */
                                created_at: string;
                                /** @description 1 active, 2 blocked. */
                                status_id: number;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            } | null;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/users/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the current user */
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the person signed up.
                             */
                            created_at: string;
                            date_of_birth: string | null;
                            email: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Language and region, such as en-GB. */
                            locale: string;
                            /** @description Marked as official. */
                            official: boolean;
                            /** @description In E.164. */
                            phone: string;
                            /** @description 1 pending: the phone is not proven. 2 active. 3 locked. 4 rejected. */
                            status_id: number;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            /** @description The authentication token; only in the answer to signing up. */
                            token?: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Update the current user
         * @description What is left out stays. A changed phone has to be proven again.
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
                        /** @description Two letters of ISO 3166-1; UK is read as GB. */
                        country?: string;
                        /** @description Needed to change PIN, password or phone, but right after signing in. */
                        current_pin?: string;
                        /** @description A day, or a moment of it. */
                        date_of_birth?: string;
                        /** Device */
                        device?: {
                            /** @description For Apple's push service. */
                            apn_device_token?: string;
                            /** @description For Firebase's push service. */
                            gcm_device_token?: string;
                            make: string;
                            model: string;
                            os_name: string;
                            os_version: string;
                            screen_height: number;
                            screen_width: number;
                            /** @description Android only. */
                            sdk_version?: string;
                            /**
                             * Format: uuid
                             * @description Names the device; chosen by the app.
                             */
                            uuid: string;
                        };
                        email?: string;
                        /** @description First name. */
                        first_name?: string;
                        /** @description A picture. Null in the answer where it cannot be had. */
                        image?: {
                            /** @description Of an uploaded image, or of a picture elsewhere, which is copied. */
                            url?: string;
                            /**
                             * Format: uuid
                             * @description Of an uploaded image.
                             */
                            uuid?: string;
                        };
                        /** @description Last name. */
                        last_name?: string;
                        /** @description BCP 47, such as en-GB. */
                        locale?: string;
                        /** @description For authenticator `password`. Beyond the reference. */
                        password?: string;
                        /** @description With its country code, or as dialled in the project's country. */
                        phone?: string;
                        /** @description Four to six digits. */
                        pin?: string;
                        /** @description An IANA name. */
                        timezone?: string;
                        /** @description Unique in the project, whatever its case. */
                        username?: string;
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
                            country: string | null;
                            /**
                             * Format: date-time
                             * @description When the person signed up.
                             */
                            created_at: string;
                            date_of_birth: string | null;
                            email: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Language and region, such as en-GB. */
                            locale: string;
                            /** @description Marked as official. */
                            official: boolean;
                            /** @description In E.164. */
                            phone: string;
                            /** @description 1 pending: the phone is not proven. 2 active. 3 locked. 4 rejected. */
                            status_id: number;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            /** @description The authentication token; only in the answer to signing up. */
                            token?: string;
                            /**
                             * Format: date-time
                             * @description When it last changed.
                             */
                            updated_at: string;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search for users
         * @description By username, unless told otherwise. People who blocked the one who searches are not found. Where a text names more than a thousand, the first ones are looked at.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description `field:operator:value`, several with commas between them; `in` takes a list, `[a,b]`.
                     *     - `username` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `full_name` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `name` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `first_name` (like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `last_name` (eq, in, like): text, in any case; `like` takes a beginning of two characters or more
                     *     - `phone` (eq, in): a whole number
                     *     - `verified` (eq): true, false
                     *     - `official` (eq): true, false
                     */
                    filter?: string;
                    /** @description How many people a page has. */
                    limit?: number;
                    /** @description Which page, counted from 1. Past the last one the list is empty. */
                    page?: number;
                    /** @description The beginning of a username, a full name or a last name, without regard to case and accents; or a whole phone number. */
                    query: string;
                    /** @description `field:asc` or `field:desc`, several with commas between them, by `username`, `full_name`. Default: `username:asc`. */
                    sort?: string;
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
                        /** @description Where the pages beside this one are: `next` and `prev`, each only if there is one (RFC 8288). */
                        Link?: string;
                        /** @description How many items match, on all pages together. */
                        "X-Total-Count"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            country: string | null;
                            first_name: string;
                            full_name: string;
                            image: {
                                /**
                                 * Format: date-time
                                 * @description When it was uploaded.
                                 */
                                created_at: string;
                                /** @description The whole picture, with its own aspect ratio; 1600 pixels at most. */
                                full_screen_url: string;
                                /** @description A small square, of at most 160 pixels. */
                                thumbnail_url: string;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                                /** @description The cropped version for lists and pages: a square of at most 640 pixels. */
                                url: string;
                                /**
                                 * Format: uuid
                                 * @description Names the image.
                                 */
                                uuid: string;
                            } | null;
                            last_name: string;
                            /** @description Marked as official. */
                            official: boolean;
                            relationship: {
                                /**
                                 * Format: date-time
                                 * @description When the relationship was made.
                                 */
                                created_at: string;
                                /** @description 1 active, 2 blocked. */
                                status_id: number;
                                /**
                                 * Format: date-time
                                 * @description When it last changed.
                                 */
                                updated_at: string;
                            } | null;
                            /** @description An IANA name. */
                            timezone: string;
                            /** @description Whole hours ahead of UTC at the moment. */
                            timezone_utc_offset: number;
                            username: string;
                            /**
                             * Format: uuid
                             * @description Names the user.
                             */
                            uuid: string;
                            /** @description Who this is has been verified. */
                            verified: boolean;
                        }[];
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Begin a verification
         * @description A passport or driver's license is looked at by the project's processor. For sms, call and email a code is sent, to be given back within ten minutes.
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
                        /** @description Of the document: its number, or its machine readable zone. */
                        data?: string;
                        /** @description What it is for; handed on to processors. */
                        event: string;
                        /** @description Of the code: needed for sms, call and email. */
                        recipient?: string;
                        type: "sms" | "call" | "email" | "passport" | "driver's license";
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
                            /** @description From 1; each wrong code is one more, and the sixth is the end. */
                            attempts: number;
                            /** @description Empty where nothing is wrong. */
                            error_code: string;
                            /** @description In the reader's language. */
                            error_message: string;
                            /**
                             * Format: date-time
                             * @description When a pending one ends.
                             */
                            expires_at: string;
                            /** @description 1 pending, 2 approved, 3 rejected, 4 cancelled, 5 failed. */
                            status_id: number;
                            /** @description 1 sms, 2 driver's license, 3 passport, 4 call, 5 email. */
                            type_id: number;
                            /**
                             * Format: uuid
                             * @description Names the verification.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Begin a verification
         * @description A passport or driver's license is looked at by the project's processor. For sms, call and email a code is sent, to be given back within ten minutes.
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
                        /** @description Of the document: its number, or its machine readable zone. */
                        data?: string;
                        /** @description What it is for; handed on to processors. */
                        event: string;
                        /** @description Of the code: needed for sms, call and email. */
                        recipient?: string;
                        type: "sms" | "call" | "email" | "passport" | "driver's license";
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
                            /** @description From 1; each wrong code is one more, and the sixth is the end. */
                            attempts: number;
                            /** @description Empty where nothing is wrong. */
                            error_code: string;
                            /** @description In the reader's language. */
                            error_message: string;
                            /**
                             * Format: date-time
                             * @description When a pending one ends.
                             */
                            expires_at: string;
                            /** @description 1 pending, 2 approved, 3 rejected, 4 cancelled, 5 failed. */
                            status_id: number;
                            /** @description 1 sms, 2 driver's license, 3 passport, 4 call, 5 email. */
                            type_id: number;
                            /**
                             * Format: uuid
                             * @description Names the verification.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/verifications/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a verification object */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
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
                            /** @description From 1; each wrong code is one more, and the sixth is the end. */
                            attempts: number;
                            /** @description Empty where nothing is wrong. */
                            error_code: string;
                            /** @description In the reader's language. */
                            error_message: string;
                            /**
                             * Format: date-time
                             * @description When a pending one ends.
                             */
                            expires_at: string;
                            /** @description 1 pending, 2 approved, 3 rejected, 4 cancelled, 5 failed. */
                            status_id: number;
                            /** @description 1 sms, 2 driver's license, 3 passport, 4 call, 5 email. */
                            type_id: number;
                            /**
                             * Format: uuid
                             * @description Names the verification.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
    "/v1/verifications/{uuid}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Two-step verification – step 2: provide data
         * @description Takes the code. For one's own phone it proves the phone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A UUID. */
                    uuid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The code that was sent. */
                        data: string;
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
                            /** @description From 1; each wrong code is one more, and the sixth is the end. */
                            attempts: number;
                            /** @description Empty where nothing is wrong. */
                            error_code: string;
                            /** @description In the reader's language. */
                            error_message: string;
                            /**
                             * Format: date-time
                             * @description When a pending one ends.
                             */
                            expires_at: string;
                            /** @description 1 pending, 2 approved, 3 rejected, 4 cancelled, 5 failed. */
                            status_id: number;
                            /** @description 1 sms, 2 driver's license, 3 passport, 4 call, 5 email. */
                            type_id: number;
                            /**
                             * Format: uuid
                             * @description Names the verification.
                             */
                            uuid: string;
                        };
                    };
                };
                /** @description A state refuses, or the body is no JSON. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                code: string;
                                /** @description In the reader's language. */
                                message: string;
                            }[];
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
