// Made from openapi.json by `npm run generate`; do not edit.

export interface paths {
    "/api/v1/account-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which accounts were merged, when, by whom and why */
        get: {
            parameters: {
                query?: {
                    /** @description Merged away, or into this account; absent: the newest hundred. */
                    accountId?: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                                /** Format: uuid */
                                intoAccountId: string;
                                intoName: string;
                                moves: {
                                    /** @description As `contacts` or `tickets`. */
                                    what: string;
                                    count: number;
                                }[];
                                reason: string;
                                mergedBy: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                mergedAt: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts as they stand */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Accounts as they stand at this instant; absent: now. */
                    at?: string;
                    /** @description Part of a name or alias. */
                    q?: string;
                    regionId?: string;
                    /** @description Accounts of this ASE. */
                    personId?: string;
                    live?: "true" | "false";
                    hasAse?: "true" | "false";
                    /** @description `contract`: those first of which none runs, then the ones that end soonest. */
                    sort?: "name" | "-name" | "priority" | "-priority" | "contract" | "-contract" | "created" | "-created";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                priority: number;
                                isRestricted: boolean;
                                /** @description Assigned today (in the account’s zone), the primary first. */
                                ases: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    isPrimary: boolean;
                                }[];
                                organizationIds: string[];
                                /** @description Last day of service of the running contracts; null: none runs. */
                                contractEndsOn: string | null;
                                /** @description false: shadow, nothing is written outside. */
                                isLive: boolean;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add an account, with its help-desk organisations */
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
                        name: string;
                        /**
                         * @description Other names under which people look for it.
                         * @default []
                         */
                        aliases?: string[];
                        /**
                         * @description Mail domains, in small letters.
                         * @default []
                         */
                        domains?: string[];
                        crmId?: string | null;
                        /** Format: uuid */
                        regionId: string;
                        /** @description Dates of contracts and assignments are in this zone. */
                        timeZone: string;
                        /** @description The customer’s own hours, in its zone; null: not known. */
                        ownHours?: {
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                            /** @description Minutes after local midnight. */
                            start: number;
                            /** @description Minutes after the same midnight; past 1440 is the next day. */
                            end: number;
                        }[] | null;
                        /**
                         * @description 1 highest … 5 lowest.
                         * @default 3
                         */
                        priority?: number;
                        /** @description How the customer wants to be talked to; Markdown. */
                        communication?: string | null;
                        /** @description Busy times and change freezes; Markdown. */
                        businessCycles?: string | null;
                        specialNotes?: string | null;
                        /** @description What Global Support reads in each ticket; Markdown. */
                        note?: string | null;
                        /**
                         * @description Cleared people only.
                         * @default false
                         */
                        isRestricted?: boolean;
                        /**
                         * @description Help-desk organisations, linked from now on.
                         * @default []
                         */
                        organizations?: {
                            organizationId: string;
                            organizationName?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The emergency brief of an account
         * @description Made as it is asked for: whom to tell, who answers, systems, changes planned or made within 48 hours, recent tickets, the last emergencies. Reading that of a guarded account is logged.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The reader’s time zone for the sentences, IANA name. */
                    zone?: string;
                };
                header?: never;
                path: {
                    accountId: string;
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
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            madeAt: string;
                            account: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                zone: string;
                                regionCode: string;
                                /** @description 1 highest … 5 lowest. */
                                priority: number;
                            };
                            /** @description Who is ASE, who answers now, who is on call. */
                            coverage: {
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                /**
                                 * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                 * @enum {string}
                                 */
                                state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                /** @description The answer in one sentence, in the asked zone. */
                                sentence: string;
                                noService: string | null;
                                /** @enum {string} */
                                handlingMode: "engage" | "auto_assign";
                                /** @description false: shadow, nothing is written outside. */
                                isLive: boolean;
                                ase: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    regionCode: string;
                                    zone: string;
                                    isPrimary: boolean;
                                    /** @enum {string} */
                                    presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                    /** @description End of duty, of busy or of being away; null where it has none. */
                                    until: string | null;
                                    /** @description When on duty and not busy: now, or later; null: never. */
                                    nextAvailable: string | null;
                                } | null;
                                engineers: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    regionCode: string;
                                    zone: string;
                                    isPrimary: boolean;
                                    /** @enum {string} */
                                    presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                    /** @description End of duty, of busy or of being away; null where it has none. */
                                    until: string | null;
                                    /** @description When on duty and not busy: now, or later; null: never. */
                                    nextAvailable: string | null;
                                }[];
                                acting: {
                                    /** @enum {string} */
                                    kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                    personId: string | null;
                                    personName: string | null;
                                    /** @description The internal channel of Global Support, where nobody named answers. */
                                    channel: string | null;
                                    /** @description When this answer changes; null: not within the asked stretch. */
                                    until: string | null;
                                };
                                /** @description When any ASE of the account is on duty and not busy. */
                                returnAt: string | null;
                                onCall: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                because: {
                                    /** @description Whether this fact changed the answer. */
                                    decided: boolean;
                                    fact: string;
                                    evidence: string;
                                    effect: string;
                                }[];
                            };
                            standingBackup: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            contacts: {
                                name: string;
                                role: string | null;
                                email: string | null;
                                timeZone: string | null;
                                isPrimary: boolean;
                            }[];
                            team: {
                                role: string;
                                name: string;
                                email: string | null;
                            }[];
                            channels: {
                                name: string;
                                purpose: string;
                                visibility: string;
                            }[];
                            systems: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                                version: string | null;
                                url: string | null;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                changedBy: string;
                            }[];
                            note: {
                                /** @description How to get in, and whom to ask. Secrets in it are masked. */
                                access: string | null;
                                /** @description What is known to go wrong. */
                                risks: string | null;
                                changedAt: string | null;
                                changedBy: string | null;
                            };
                            /** @description Planned and recent ones whose window lies within 48 hours of now. */
                            changes: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                            emergencies: {
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                beganAt: string;
                                isRunning: boolean;
                                record: {
                                    happened: string;
                                    causeKnown: boolean;
                                    cause: string | null;
                                    nextSteps: string | null;
                                    toChange: string | null;
                                } | null;
                            }[];
                            tickets: {
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                status: string;
                                priority: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                updatedAt: string;
                                isEmergency: boolean;
                                sentence: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/accounts/{accountId}/environment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account’s environment
         * @description Systems, access notes and known risks, and changes that are planned or were of late.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            zone: string;
                            systems: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                                version: string | null;
                                url: string | null;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                changedBy: string;
                            }[];
                            note: {
                                /** @description How to get in, and whom to ask. Secrets in it are masked. */
                                access: string | null;
                                /** @description What is known to go wrong. */
                                risks: string | null;
                                changedAt: string | null;
                                changedBy: string | null;
                            };
                            /** @description Those to come and of the last 30 days, withdrawn ones included. */
                            changes: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /**
         * Write access notes and known risks
         * @description Its ASEs and backups, support engineers, its account team, its managers and directors.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description How to get in, and whom to ask. Secrets in it are masked. */
                        access: string | null;
                        /** @description What is known to go wrong. */
                        risks: string | null;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            zone: string;
                            systems: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                                version: string | null;
                                url: string | null;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                changedBy: string;
                            }[];
                            note: {
                                /** @description How to get in, and whom to ask. Secrets in it are masked. */
                                access: string | null;
                                /** @description What is known to go wrong. */
                                risks: string | null;
                                changedAt: string | null;
                                changedBy: string | null;
                            };
                            /** @description Those to come and of the last 30 days, withdrawn ones included. */
                            changes: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account’s hours ahead that have nobody
         * @description Each gap with all its stretches and every way to close it, the cheapest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Look ahead from here; absent: now. */
                    at?: string;
                    /** @description How far to look ahead, in days of 24 hours. */
                    days?: number;
                };
                header?: never;
                path: {
                    accountId: string;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            requiredMinutes: number;
                            /** @description Minutes that have nobody to prove them. */
                            minutes: number;
                            /** @description Mondays, local dates in UTC. */
                            weeks: string[];
                            gaps: {
                                /** @description Names the gap as long as its cause lasts. */
                                key: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /**
                                 * @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty
                                 * @enum {string}
                                 */
                                cause: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                                causeName: string;
                                sentence: string;
                                /** @description The primary ASE; null: there is none. */
                                aseId: string | null;
                                aseName: string | null;
                                /** @description Who answers in spite of it: an overloaded backup, the last of a pod. Empty: nobody. */
                                answeredBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description When its first hour begins. */
                                start: string;
                                /** @description When its last hour ends. */
                                end: string;
                                /** @description Minutes that need a name and have nobody to prove them. */
                                minutes: number;
                                /** @description The stretches, in order; in lists the first 20 of a gap. */
                                hours: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                }[];
                                /** @description Its minutes by week, as `weeks` of the answer has them. */
                                weeks: number[];
                                /** @description The cheapest way to close it; null: nobody works in these hours. */
                                fix: {
                                    /**
                                     * @description ask_cover: ask them to cover while the ASE is away · name_ase: make them the ASE · name_night_contact: name them for the hours in which the ASE is off duty
                                     * @enum {string}
                                     */
                                    kind: "ask_cover" | "name_ase" | "name_night_contact";
                                    /** Format: uuid */
                                    personId: string;
                                    personName: string;
                                    /** @description What to do, with whom, and what it closes. */
                                    sentence: string;
                                    /** @description What speaks for and against them. */
                                    because: string[];
                                    /** @description Minutes of the gap that it closes. */
                                    minutes: number;
                                    /** @description When they would be there, the first 20 stretches. */
                                    hours: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                } | null;
                                /** @description Ways to close it, the cheapest first. */
                                fixes: {
                                    /**
                                     * @description ask_cover: ask them to cover while the ASE is away · name_ase: make them the ASE · name_night_contact: name them for the hours in which the ASE is off duty
                                     * @enum {string}
                                     */
                                    kind: "ask_cover" | "name_ase" | "name_night_contact";
                                    /** Format: uuid */
                                    personId: string;
                                    personName: string;
                                    /** @description What to do, with whom, and what it closes. */
                                    sentence: string;
                                    /** @description What speaks for and against them. */
                                    because: string[];
                                    /** @description Minutes of the gap that it closes. */
                                    minutes: number;
                                    /** @description When they would be there, the first 20 stretches. */
                                    hours: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/accounts/{accountId}/planned-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a change at an account
         * @description Its ASEs and backups, support engineers, its account team, its managers and directors. Of medium or high risk it is announced to whoever is on call and to Global Support (setting `plannedChanges`). 400 for a window that is over.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        /** @description What is planned, and what can go wrong. */
                        about?: string | null;
                        /** @description The window opens. */
                        start: string;
                        /** @description The first instant after the window; 31 days later at most. */
                        end: string;
                        /** @enum {string} */
                        risk: "low" | "medium" | "high";
                        /** @description How to go back, and until when that is possible. */
                        rollBack?: string | null;
                        /** @description Whom to call at the customer. */
                        contacts?: string | null;
                        runbookUrl?: string | null;
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
                             * @description The same through every revision.
                             */
                            id: string;
                            revision: number;
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            accountZone: string;
                            title: string;
                            about: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @enum {string} */
                            risk: "low" | "medium" | "high";
                            rollBack: string | null;
                            contacts: string | null;
                            runbookUrl: string | null;
                            /** @enum {string} */
                            state: "planned" | "withdrawn";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                            recordedBy: string;
                            /** @description To whom it was announced, with its earlier revisions. */
                            told: {
                                to: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                at: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What going live would have changed
         * @description Shadow decisions of the account beside who really holds the tickets: read it before going live.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How far back. */
                    days?: number;
                };
                header?: never;
                path: {
                    accountId: string;
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
                            /** Format: uuid */
                            accountId: string;
                            isLive: boolean;
                            /** @description An instant, ISO 8601 UTC. */
                            since: string;
                            sentence: string;
                            decisions: number;
                            byOutcome: {
                                outcome: string;
                                decisions: number;
                            }[];
                            /** @description At most 200, the newest first. */
                            differs: {
                                /** Format: uuid */
                                decisionId: string;
                                source: string;
                                ticketId: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                rule: number | null;
                                /** @description Whom it would have assigned. */
                                would: string;
                                /** @description Who holds the ticket now. */
                                holds: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/accounts/{accountId}/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a system
         * @description Its ASEs and backups, support engineers, its account team, its managers and directors.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                        /** @description As it says itself: `17.6.1-ee`. */
                        version?: string | null;
                        url?: string | null;
                        /** @description Where it runs, how large it is. Secrets in it are masked. */
                        about?: string | null;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            zone: string;
                            systems: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                                version: string | null;
                                url: string | null;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                changedBy: string;
                            }[];
                            note: {
                                /** @description How to get in, and whom to ask. Secrets in it are masked. */
                                access: string | null;
                                /** @description What is known to go wrong. */
                                risks: string | null;
                                changedAt: string | null;
                                changedBy: string | null;
                            };
                            /** @description Those to come and of the last 30 days, withdrawn ones included. */
                            changes: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/systems/{systemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write a system anew
         * @description Its ASEs and backups, support engineers, its account team, its managers and directors.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                    systemId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                        /** @description As it says itself: `17.6.1-ee`. */
                        version?: string | null;
                        url?: string | null;
                        /** @description Where it runs, how large it is. Secrets in it are masked. */
                        about?: string | null;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            zone: string;
                            systems: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                                version: string | null;
                                url: string | null;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                changedBy: string;
                            }[];
                            note: {
                                /** @description How to get in, and whom to ask. Secrets in it are masked. */
                                access: string | null;
                                /** @description What is known to go wrong. */
                                risks: string | null;
                                changedAt: string | null;
                                changedBy: string | null;
                            };
                            /** @description Those to come and of the last 30 days, withdrawn ones included. */
                            changes: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        /**
         * Remove a system
         * @description Its ASEs and backups, support engineers, its account team, its managers and directors.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                    systemId: string;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            zone: string;
                            systems: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "production" | "staging" | "test" | "disaster_recovery" | "other";
                                version: string | null;
                                url: string | null;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                changedBy: string;
                            }[];
                            note: {
                                /** @description How to get in, and whom to ask. Secrets in it are masked. */
                                access: string | null;
                                /** @description What is known to go wrong. */
                                risks: string | null;
                                changedAt: string | null;
                                changedBy: string | null;
                            };
                            /** @description Those to come and of the last 30 days, withdrawn ones included. */
                            changes: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account’s coverage over days
         * @description Lanes for who answers, the ASEs, the backups and on-call, and the hours that need a name.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The instant that `answer` is about; absent: `from`, else now. */
                    at?: string;
                    /** @description absent: `at`, else now. */
                    from?: string;
                    days?: number;
                    /** @description An IANA time zone, as Europe/Amsterdam. */
                    zone?: string;
                };
                header?: never;
                path: {
                    accountId: string;
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
                            answer: {
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                /**
                                 * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                 * @enum {string}
                                 */
                                state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                /** @description The answer in one sentence, in the asked zone. */
                                sentence: string;
                                noService: string | null;
                                /** @enum {string} */
                                handlingMode: "engage" | "auto_assign";
                                /** @description false: shadow, nothing is written outside. */
                                isLive: boolean;
                                ase: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    regionCode: string;
                                    zone: string;
                                    isPrimary: boolean;
                                    /** @enum {string} */
                                    presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                    /** @description End of duty, of busy or of being away; null where it has none. */
                                    until: string | null;
                                    /** @description When on duty and not busy: now, or later; null: never. */
                                    nextAvailable: string | null;
                                } | null;
                                engineers: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    regionCode: string;
                                    zone: string;
                                    isPrimary: boolean;
                                    /** @enum {string} */
                                    presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                    /** @description End of duty, of busy or of being away; null where it has none. */
                                    until: string | null;
                                    /** @description When on duty and not busy: now, or later; null: never. */
                                    nextAvailable: string | null;
                                }[];
                                acting: {
                                    /** @enum {string} */
                                    kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                    personId: string | null;
                                    personName: string | null;
                                    /** @description The internal channel of Global Support, where nobody named answers. */
                                    channel: string | null;
                                    /** @description When this answer changes; null: not within the asked stretch. */
                                    until: string | null;
                                };
                                /** @description When any ASE of the account is on duty and not busy. */
                                returnAt: string | null;
                                onCall: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                because: {
                                    /** @description Whether this fact changed the answer. */
                                    decided: boolean;
                                    fact: string;
                                    evidence: string;
                                    effect: string;
                                }[];
                            };
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            /** @description Hours that need a name: the primary ASE’s rostered hours. */
                            ground: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 UTC. */
                                end: string;
                            }[];
                            lanes: {
                                /** @enum {string} */
                                role: "who_answers" | "ase" | "backup" | "pod" | "night_contact" | "on_call";
                                personId: string | null;
                                personName: string | null;
                                zone: string | null;
                                segments: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                    /** @enum {string} */
                                    kind: "ase" | "backup" | "pod" | "night_contact" | "away" | "on_duty" | "on_call" | "global_support" | "nobody" | "no_service";
                                    label: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account with everything that holds for it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an account; what is not named stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @description Other names under which people look for it. */
                        aliases?: string[];
                        /** @description Mail domains, in small letters. */
                        domains?: string[];
                        crmId?: string | null;
                        /** Format: uuid */
                        regionId?: string;
                        /** @description Dates of contracts and assignments are in this zone. */
                        timeZone?: string;
                        /** @description The customer’s own hours, in its zone; null: not known. */
                        ownHours?: {
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                            /** @description Minutes after local midnight. */
                            start: number;
                            /** @description Minutes after the same midnight; past 1440 is the next day. */
                            end: number;
                        }[] | null;
                        /** @description 1 highest … 5 lowest. */
                        priority?: number;
                        /** @description How the customer wants to be talked to; Markdown. */
                        communication?: string | null;
                        /** @description Busy times and change freezes; Markdown. */
                        businessCycles?: string | null;
                        specialNotes?: string | null;
                        /** @description What Global Support reads in each ticket; Markdown. */
                        note?: string | null;
                        /** @description Cleared people only. */
                        isRestricted?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/accounts/{id}/allocations/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a person’s share of time for the account */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    personId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Share of the person’s time, in percent. */
                        percent: number;
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
                            /** Format: uuid */
                            personId: string;
                            percent: number;
                            /** @description Sum over the person’s accounts, in percent. */
                            total: number;
                            warning: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a channel */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description `team`, `escalations`, `announcements` or the like. */
                        purpose: string;
                        /**
                         * @description Nothing internal is ever posted to an external one.
                         * @enum {string}
                         */
                        visibility: "internal" | "external";
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/channels/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a channel */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    childId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description `team`, `escalations`, `announcements` or the like. */
                        purpose: string;
                        /**
                         * @description Nothing internal is ever posted to an external one.
                         * @enum {string}
                         */
                        visibility: "internal" | "external";
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Remove a channel */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    childId: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a contact at the customer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email?: string | null;
                        role?: string | null;
                        timeZone?: string | null;
                        expertise?: string | null;
                        /** @default false */
                        isPrimary?: boolean;
                        /**
                         * @description Assesses the engagement at the customer.
                         * @default false
                         */
                        assessesEngagement?: boolean;
                        helpDeskUserId?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/contacts/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a contact at the customer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    childId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email?: string | null;
                        role?: string | null;
                        timeZone?: string | null;
                        expertise?: string | null;
                        /** @default false */
                        isPrimary?: boolean;
                        /**
                         * @description Assesses the engagement at the customer.
                         * @default false
                         */
                        assessesEngagement?: boolean;
                        helpDeskUserId?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Remove a contact at the customer */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    childId: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a contract; overlapping ones add up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description `signature`: the bundle, exactly one ASE and a CSM or CSA. `standalone`: any number of ASEs bought.
                         * @enum {string}
                         */
                        source: "signature" | "standalone";
                        /** @description A calendar date, YYYY-MM-DD. */
                        signedOn: string;
                        /** @description First day of service, in the account’s zone. */
                        startsOn: string;
                        /** @description Last day of service, in the account’s zone. */
                        endsOn: string;
                        /** @description Standalone needs one. */
                        subscription?: ("premium" | "ultimate") | null;
                        tier?: string | null;
                        offering?: ("self_managed" | "com" | "dedicated") | null;
                        /**
                         * @default global
                         * @enum {string}
                         */
                        instance?: "global" | "us_government";
                        /** @default 1 */
                        aseCount?: number;
                        /** @description Hours per ASE and week; absent: the programme’s setting. */
                        hoursPerWeek?: number;
                        /** @description Zone whose Saturday and Sunday are covered; absent: no weekend cover. */
                        weekendZone?: string | null;
                        /** @description Schedule of the reply targets; absent: the region’s. */
                        replyScheduleId?: string | null;
                        /**
                         * @description The account’s own hours must be covered.
                         * @default false
                         */
                        ownHoursCovered?: boolean;
                        /** @description Link to the statement of work. */
                        statementOfWork?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            source: "signature" | "standalone";
                            /** @description A calendar date, YYYY-MM-DD. */
                            signedOn: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            endsOn: string;
                            subscription: string | null;
                            tier: string | null;
                            offering: string | null;
                            instance: string;
                            aseCount: number;
                            hoursPerWeek: number;
                            weekendZone: string | null;
                            replyScheduleId: string | null;
                            ownHoursCovered: boolean;
                            statementOfWork: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every revision of an account’s facts */
        get: {
            parameters: {
                query?: {
                    /** @description A version of the facts, as decisions name it: only what held in it. */
                    atVersion?: number;
                };
                header?: never;
                path: {
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
                            items: {
                                /** @enum {string} */
                                kind: "organization" | "policy" | "contract" | "assignment";
                                id: string;
                                /** @description A date, or an instant for organisations and policies. */
                                from: string | null;
                                until: string | null;
                                facts: {
                                    [key: string]: unknown;
                                };
                                /** @description The version of the facts that recorded it. */
                                recordedIn: number;
                                /** @description The version that replaced it; null: it holds. */
                                supersededIn: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/accounts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merging this account into another would move, and what stands in its way */
        get: {
            parameters: {
                query: {
                    /** @description The account that stays. */
                    into: string;
                };
                header?: never;
                path: {
                    /** @description The account that is merged away. */
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
                            /** Format: uuid */
                            accountId: string;
                            name: string;
                            /** Format: uuid */
                            intoAccountId: string;
                            intoName: string;
                            /** @description true: nothing blocks. */
                            clear: boolean;
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            /** @description What goes along, and how much of it. */
                            moves: {
                                /** @description As `contacts` or `tickets`. */
                                what: string;
                                count: number;
                            }[];
                            /** @description Of the account that stays, afterwards. */
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Merge this account into another
         * @description Organisations, what runs of contracts and assignments, contacts, channels, team, tickets and tasks go along; this account stays as a record. Refused where contracts or assignments overlap.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The account that is merged away. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        intoAccountId: string;
                        /** @description Why they are one customer; kept with the record. */
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            name: string;
                            /** Format: uuid */
                            intoAccountId: string;
                            intoName: string;
                            moves: {
                                /** @description As `contacts` or `tickets`. */
                                what: string;
                                count: number;
                            }[];
                            reason: string;
                            mergedBy: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            mergedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a help-desk organisation
         * @description One that another account holds is refused (409), naming the holder.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        organizationId: string;
                        organizationName?: string | null;
                        /** @description Absent: from now on. The past may be named, where nobody else held it. */
                        from?: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink an organisation from now on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    organizationId: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/organizations/{organizationId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an organisation to another account, from now on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    organizationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        toAccountId: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how tickets are handled, from an instant on
         * @description Handling mode, fallback, standing backup, night contact. `isLive` is changed by a director only.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: the programme’s default. */
                        handlingMode: ("engage" | "auto_assign") | null;
                        /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                        fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                        /** @description Asked first when the ASE is away. */
                        standingBackupId: string | null;
                        /** @description Answers on ordinary nights while on duty. */
                        nightContactId: string | null;
                        /** @description true: decisions are written to the help desk. Only a director changes it. */
                        isLive: boolean;
                        /** @description Absent: at once; not in the past. */
                        from?: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/team-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a member of the account team */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "csm" | "csa" | "account_executive" | "professional_services" | "solutions_architect" | "other";
                        name: string;
                        email?: string | null;
                        /** @description Who of the directory it is: they may read the account. */
                        personId?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/team-members/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a member of the account team */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    childId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "csm" | "csa" | "account_executive" | "professional_services" | "solutions_architect" | "other";
                        name: string;
                        email?: string | null;
                        /** @description Who of the directory it is: they may read the account. */
                        personId?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Remove a member of the account team */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    childId: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            aliases: string[];
                            domains: string[];
                            crmId: string | null;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            ownHours: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[] | null;
                            priority: number;
                            communication: string | null;
                            businessCycles: string | null;
                            specialNotes: string | null;
                            note: string | null;
                            isRestricted: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description Past and to come included. */
                            organizations: {
                                organizationId: string;
                                organizationName: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            /** @description In force now. */
                            policy: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            };
                            /** @description In the order in which they hold. */
                            policies: {
                                /** @description null: the programme’s default. */
                                handlingMode: ("engage" | "auto_assign") | null;
                                /** @description Who answers when nobody named is on duty, in order. `leave_unassigned` is chosen, never an accident. */
                                fallback: ("pod" | "region" | "global_support" | "leave_unassigned")[];
                                /** @description Asked first when the ASE is away. */
                                standingBackupId: string | null;
                                /** @description Answers on ordinary nights while on duty. */
                                nightContactId: string | null;
                                /** @description true: decisions are written to the help desk. Only a director changes it. */
                                isLive: boolean;
                                /** @description null: nobody set a policy, these are the defaults. */
                                id: string | null;
                                from: string | null;
                                until: string | null;
                            }[];
                            contracts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                source: "signature" | "standalone";
                                /** @description A calendar date, YYYY-MM-DD. */
                                signedOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                subscription: string | null;
                                tier: string | null;
                                offering: string | null;
                                instance: string;
                                aseCount: number;
                                hoursPerWeek: number;
                                weekendZone: string | null;
                                replyScheduleId: string | null;
                                ownHoursCovered: boolean;
                                statementOfWork: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Past and to come included; changed by ASE requests. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                isPrimary: boolean;
                                position: number;
                                /** @description In a hand-over: the incoming ASE. */
                                replacedById: string | null;
                            }[];
                            allocations: {
                                /** Format: uuid */
                                personId: string;
                                percent: number;
                                /** @description true: nobody set it, 25 %. */
                                isDefault: boolean;
                            }[];
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string | null;
                                role: string | null;
                                timeZone: string | null;
                                expertise: string | null;
                                isPrimary: boolean;
                                assessesEngagement: boolean;
                                helpDeskUserId: string | null;
                            }[];
                            channels: {
                                name: string;
                                /** @description `team`, `escalations`, `announcements` or the like. */
                                purpose: string;
                                /**
                                 * @description Nothing internal is ever posted to an external one.
                                 * @enum {string}
                                 */
                                visibility: "internal" | "external";
                                /** Format: uuid */
                                id: string;
                            }[];
                            team: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                name: string;
                                email: string | null;
                                personId: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ase-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to set, replace or remove an ASE */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    accountId?: string;
                    /** @description As incoming or outgoing ASE. */
                    personId?: string;
                    /** @description The requests of one hand-over of a leaving person. */
                    handoverId?: string;
                    /** @description Only requests in this state. */
                    state?: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                    /** @description `true`: not closed yet. */
                    open?: "true" | "false";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                kind: "set" | "replace" | "remove";
                                personId: string | null;
                                outgoingPersonId: string | null;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                overlapDays: number;
                                reason: string | null;
                                /**
                                 * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                                 * @enum {string}
                                 */
                                state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                                findings: {
                                    code: string;
                                    /** @enum {string} */
                                    level: "blocking" | "warning";
                                    message: string;
                                    /** @description What to do about it. */
                                    todo: string;
                                }[];
                                requestedBy: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                requestedAt: string;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                closedAt: string | null;
                                /** @description The hand-over of a leaving person that it is part of. */
                                handoverId: string | null;
                                steps: {
                                    position: number;
                                    /** @enum {string} */
                                    name: "assignments" | "org_note" | "handover" | "assigned_se";
                                    /** @enum {string} */
                                    state: "waiting" | "done" | "failed" | "skipped";
                                    /** @description What was done, why it was skipped, or what to do. */
                                    detail: string | null;
                                    attempts: number;
                                    finishedAt: string | null;
                                }[];
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * File a request to set, replace or remove an ASE
         * @description Applied at once where the setting lets the caller and nothing blocks; else it is kept with its findings.
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
                        /** Format: uuid */
                        accountId: string;
                        /** @enum {string} */
                        kind: "set" | "replace" | "remove";
                        /** @description Who becomes the ASE; not with `remove`. */
                        personId?: string | null;
                        /** @description Whose assignment ends; absent: the only or primary ASE. */
                        outgoingPersonId?: string | null;
                        /** @description First day of the new state, in the account’s zone. */
                        startsOn: string;
                        /**
                         * @description Business days both hold the account; replace only.
                         * @default 0
                         */
                        overlapDays?: number;
                        reason?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            kind: "set" | "replace" | "remove";
                            personId: string | null;
                            outgoingPersonId: string | null;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            overlapDays: number;
                            reason: string | null;
                            /**
                             * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                             * @enum {string}
                             */
                            state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            requestedBy: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            requestedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            closedAt: string | null;
                            /** @description The hand-over of a leaving person that it is part of. */
                            handoverId: string | null;
                            steps: {
                                position: number;
                                /** @enum {string} */
                                name: "assignments" | "org_note" | "handover" | "assigned_se";
                                /** @enum {string} */
                                state: "waiting" | "done" | "failed" | "skipped";
                                /** @description What was done, why it was skipped, or what to do. */
                                detail: string | null;
                                attempts: number;
                                finishedAt: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ase-requests/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a request would meet; nothing is recorded */
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
                        /** Format: uuid */
                        accountId: string;
                        /** @enum {string} */
                        kind: "set" | "replace" | "remove";
                        /** @description Who becomes the ASE; not with `remove`. */
                        personId?: string | null;
                        /** @description Whose assignment ends; absent: the only or primary ASE. */
                        outgoingPersonId?: string | null;
                        /** @description First day of the new state, in the account’s zone. */
                        startsOn: string;
                        /**
                         * @description Business days both hold the account; replace only.
                         * @default 0
                         */
                        overlapDays?: number;
                        reason?: string | null;
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
                            /** @description true: nothing blocks. */
                            clear: boolean;
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            /** @description false: this actor’s request waits for somebody who may set ASEs. */
                            appliedAtOnce: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ase-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request with its steps */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            kind: "set" | "replace" | "remove";
                            personId: string | null;
                            outgoingPersonId: string | null;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            overlapDays: number;
                            reason: string | null;
                            /**
                             * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                             * @enum {string}
                             */
                            state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            requestedBy: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            requestedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            closedAt: string | null;
                            /** @description The hand-over of a leaving person that it is part of. */
                            handoverId: string | null;
                            steps: {
                                position: number;
                                /** @enum {string} */
                                name: "assignments" | "org_note" | "handover" | "assigned_se";
                                /** @enum {string} */
                                state: "waiting" | "done" | "failed" | "skipped";
                                /** @description What was done, why it was skipped, or what to do. */
                                detail: string | null;
                                attempts: number;
                                finishedAt: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/ase-requests/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a waiting request, or try again what blocked or failed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            kind: "set" | "replace" | "remove";
                            personId: string | null;
                            outgoingPersonId: string | null;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            overlapDays: number;
                            reason: string | null;
                            /**
                             * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                             * @enum {string}
                             */
                            state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            requestedBy: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            requestedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            closedAt: string | null;
                            /** @description The hand-over of a leaving person that it is part of. */
                            handoverId: string | null;
                            steps: {
                                position: number;
                                /** @enum {string} */
                                name: "assignments" | "org_note" | "handover" | "assigned_se";
                                /** @enum {string} */
                                state: "waiting" | "done" | "failed" | "skipped";
                                /** @description What was done, why it was skipped, or what to do. */
                                detail: string | null;
                                attempts: number;
                                finishedAt: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ase-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            kind: "set" | "replace" | "remove";
                            personId: string | null;
                            outgoingPersonId: string | null;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            overlapDays: number;
                            reason: string | null;
                            /**
                             * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                             * @enum {string}
                             */
                            state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            requestedBy: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            requestedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            closedAt: string | null;
                            /** @description The hand-over of a leaving person that it is part of. */
                            handoverId: string | null;
                            steps: {
                                position: number;
                                /** @enum {string} */
                                name: "assignments" | "org_note" | "handover" | "assigned_se";
                                /** @enum {string} */
                                state: "waiting" | "done" | "failed" | "skipped";
                                /** @description What was done, why it was skipped, or what to do. */
                                detail: string | null;
                                attempts: number;
                                finishedAt: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ase-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request that was not applied */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            kind: "set" | "replace" | "remove";
                            personId: string | null;
                            outgoingPersonId: string | null;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            overlapDays: number;
                            reason: string | null;
                            /**
                             * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                             * @enum {string}
                             */
                            state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                            findings: {
                                code: string;
                                /** @enum {string} */
                                level: "blocking" | "warning";
                                message: string;
                                /** @description What to do about it. */
                                todo: string;
                            }[];
                            requestedBy: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            requestedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            closedAt: string | null;
                            /** @description The hand-over of a leaving person that it is part of. */
                            handoverId: string | null;
                            steps: {
                                position: number;
                                /** @enum {string} */
                                name: "assignments" | "org_note" | "handover" | "assigned_se";
                                /** @enum {string} */
                                state: "waiting" | "done" | "failed" | "skipped";
                                /** @description What was done, why it was skipped, or what to do. */
                                detail: string | null;
                                attempts: number;
                                finishedAt: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Current ASEs and their accounts */
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
                            /** @description A calendar date, YYYY-MM-DD. */
                            date: string;
                            items: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                title: string | null;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                helpDeskUserId: string | null;
                                accounts: {
                                    /** Format: uuid */
                                    accountId: string;
                                    name: string;
                                    isPrimary: boolean;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, when, before and after */
        get: {
            parameters: {
                query?: {
                    actorId?: string;
                    action?: string;
                    subjectKind?: string;
                    subjectId?: string;
                    accountId?: string;
                    /** @description An instant, ISO 8601 with Z or an offset. */
                    from?: string;
                    /** @description An instant, ISO 8601 with Z or an offset. */
                    to?: string;
                    limit?: number;
                    cursor?: string;
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
                            entries: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description An instant, ISO 8601 in UTC.
                                 */
                                at: string;
                                actor: {
                                    kind: string;
                                    id: string;
                                    name: string;
                                };
                                action: string;
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                accountId: string | null;
                                /** @description Any JSON. */
                                before: unknown;
                                /** @description Any JSON. */
                                after: unknown;
                                reason: string | null;
                                requestId: string | null;
                                /** @description What it said is gone with a person, contact or account that was erased. */
                                erased: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log as CSV
         * @description The same filters; the newest 100,000 entries at most. No cell can be taken for a formula.
         */
        get: {
            parameters: {
                query?: {
                    actorId?: string;
                    action?: string;
                    subjectKind?: string;
                    subjectId?: string;
                    accountId?: string;
                    /** @description An instant, ISO 8601 with Z or an offset. */
                    from?: string;
                    /** @description An instant, ISO 8601 with Z or an offset. */
                    to?: string;
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
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/audit/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who and what stands in the audit log, to filter by */
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
                            /** @description Who did something, by name; at most 500. */
                            actors: {
                                kind: string;
                                id: string;
                                name: string;
                            }[];
                            actions: string[];
                            subjectKinds: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/busy-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is busy, now or later */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /** Be busy until an instant; one that has passed ends it */
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
                        /** Format: uuid */
                        personId: string;
                        /** @description Busy from now until this instant, a week at most. */
                        until: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, hours and shares per ASE against their limits */
        get: {
            parameters: {
                query?: {
                    /** @description The local date in question; absent: today, UTC. */
                    on?: string;
                    regionId?: string;
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
                            /** @description A calendar date, YYYY-MM-DD. */
                            date: string;
                            maxAccountsPerAse: number;
                            items: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                accounts: {
                                    /** Format: uuid */
                                    accountId: string;
                                    name: string;
                                    isPrimary: boolean;
                                    /** @description Hours a week the account bought of this person. */
                                    hoursPerWeek: number;
                                    /** @description Percent of the person’s time. */
                                    share: number;
                                }[];
                                maxAccounts: number;
                                /** @description Accounts that could be added; negative: over the limit. */
                                room: number;
                                /** @description Hours a week bought by all accounts together. */
                                hoursPerWeek: number;
                                /** @description Hours a week the person works; null: not known. */
                                workingHours: number | null;
                                /** @description Sum of the shares, in percent. */
                                share: number;
                                warnings: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/capacity/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is room in the coming quarters if the prospects sign */
        get: {
            parameters: {
                query?: {
                    /** @description From the running one on. */
                    quarters?: number;
                    regionId?: string;
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
                            /** @description 1 January … 12 December. */
                            fiscalYearStartMonth: number;
                            quarters: {
                                /** @description The calendar year in which the fiscal year begins. */
                                fiscalYear: number;
                                quarter: number;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                /** @description A calendar date, YYYY-MM-DD. */
                                endsOn: string;
                                /** @description Accounts that ASEs could take on the last day, as recorded today. */
                                room: number;
                                /** @description ASEs that running contracts bought and nobody is, on the last day. */
                                unassigned: number;
                                /** @description ASEs that open prospects need until then, if all sign. */
                                needed: number;
                                /** @description The same, each by its likelihood. */
                                expected: number;
                                /** @description room − unassigned − needed; negative: so many ASEs’ accounts are too many. */
                                left: number;
                                /** @description Contracts whose last day lies in the quarter, without a renewal. */
                                ending: number;
                                /** @description Hours a week that contracts bought on the last day. */
                                hoursSold: number;
                                /** @description Hours a week of the open prospects until then. */
                                hoursNeeded: number;
                                /** @description Those that are likely to start in this quarter. */
                                prospects: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/capacity/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who suits an account best as its ASE, each with the reasons */
        get: {
            parameters: {
                query?: {
                    /** @description For this account; or name region and zone of one to come. */
                    accountId?: string;
                    regionId?: string;
                    /** @description An IANA time zone, as Europe/Amsterdam. */
                    timeZone?: string;
                    /** @description Language codes the customer speaks, separated by commas. */
                    languages?: string;
                    /** @description First day; absent: today. */
                    startsOn?: string;
                    /** @description The best so many. */
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @description Room 40, shared hours 30, continuity 20, region 15, languages 10 at most. */
                                points: number;
                                /** @description false: no room. */
                                canTakeIt: boolean;
                                reasons: {
                                    code: string;
                                    points: number;
                                    text: string;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/capacity/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours that contracts bought and hours that ASEs work, week by week */
        get: {
            parameters: {
                query?: {
                    /** @description The first week is the one that holds this date; absent: today, UTC. */
                    from?: string;
                    weeks?: number;
                    regionId?: string;
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
                            items: {
                                /** @description A Monday, UTC. */
                                startsOn: string;
                                /** @description Hours a week that running contracts bought. */
                                sold: number;
                                /** @description Hours that ASEs work, without time off and holidays. */
                                available: number;
                                /** @description Hours lost to time off and holidays. */
                                away: number;
                                /** @description ASEs who are here in that week. */
                                ases: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/connections/help-desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the help desk’s connection is
         * @description What it was connected with, how much of its limits is used, and what still has to be written.
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
                             * @description `demo`: the one inside the program, which only a demo has.
                             * @enum {string}
                             */
                            state: "connected" | "demo" | "none";
                            name: string | null;
                            /** @description Where it is reached. */
                            address: string | null;
                            /** @description What it was connected with; never a secret. */
                            settings: {
                                label: string;
                                value: string;
                            }[];
                            /** @description Empty where nothing limits us. */
                            budget: {
                                what: string;
                                /** @description By this process in the last minute. */
                                used: number;
                                /** @description That we allow ourselves a minute. */
                                limit: number;
                            }[];
                            writes: {
                                waiting: number;
                                /** @description Sent, the outcome not known yet. */
                                underWay: number;
                                /** @description Waiting for a person. */
                                parked: number;
                                /** @description When the oldest of these was decided. */
                                oldestAt: string | null;
                                /** @description Of the newest 1,000 writes. */
                                lastAppliedAt: string | null;
                                /** @description Of the newest 1,000 writes. */
                                appliedLastHour: number;
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record a new revision of a contract */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description `signature`: the bundle, exactly one ASE and a CSM or CSA. `standalone`: any number of ASEs bought.
                         * @enum {string}
                         */
                        source: "signature" | "standalone";
                        /** @description A calendar date, YYYY-MM-DD. */
                        signedOn: string;
                        /** @description First day of service, in the account’s zone. */
                        startsOn: string;
                        /** @description Last day of service, in the account’s zone. */
                        endsOn: string;
                        /** @description Standalone needs one. */
                        subscription?: ("premium" | "ultimate") | null;
                        tier?: string | null;
                        offering?: ("self_managed" | "com" | "dedicated") | null;
                        /**
                         * @default global
                         * @enum {string}
                         */
                        instance?: "global" | "us_government";
                        /** @default 1 */
                        aseCount?: number;
                        /** @description Hours per ASE and week; absent: the programme’s setting. */
                        hoursPerWeek?: number;
                        /** @description Zone whose Saturday and Sunday are covered; absent: no weekend cover. */
                        weekendZone?: string | null;
                        /** @description Schedule of the reply targets; absent: the region’s. */
                        replyScheduleId?: string | null;
                        /**
                         * @description The account’s own hours must be covered.
                         * @default false
                         */
                        ownHoursCovered?: boolean;
                        /** @description Link to the statement of work. */
                        statementOfWork?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            source: "signature" | "standalone";
                            /** @description A calendar date, YYYY-MM-DD. */
                            signedOn: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            endsOn: string;
                            subscription: string | null;
                            tier: string | null;
                            offering: string | null;
                            instance: string;
                            aseCount: number;
                            hoursPerWeek: number;
                            weekendZone: string | null;
                            replyScheduleId: string | null;
                            ownHoursCovered: boolean;
                            statementOfWork: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a contract that never was */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** @enum {string} */
                            source: "signature" | "standalone";
                            /** @description A calendar date, YYYY-MM-DD. */
                            signedOn: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            endsOn: string;
                            subscription: string | null;
                            tier: string | null;
                            offering: string | null;
                            instance: string;
                            aseCount: number;
                            hoursPerWeek: number;
                            weekendZone: string | null;
                            replyScheduleId: string | null;
                            ownHoursCovered: boolean;
                            statementOfWork: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours ahead that have nobody
         * @description The coverage proof of the next 90 days: each gap with its cause and the cheapest way to close it, and what all that match add up to by cause, week and region. Restricted accounts are left out for whoever is not cleared.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Look ahead from here; absent: now. */
                    at?: string;
                    /** @description How far to look ahead, in days of 24 hours. */
                    days?: number;
                    /** @description A region’s code; absent: all. */
                    region?: string;
                    /** @description Only this account. */
                    account?: string;
                    /** @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty */
                    cause?: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                    /** @description Part of an account’s or ASE’s name. */
                    q?: string;
                    /** @description true: accounts whose ASE the reader is, for which they cover, or whose region they lead. */
                    mine?: "true" | "false";
                    offset?: number;
                    limit?: number;
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
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            /** @description The answer in one sentence. */
                            sentence: string;
                            /** @description Gaps that match. */
                            total: number;
                            /** @description By their first hour, then by account. */
                            items: {
                                /** @description Names the gap as long as its cause lasts. */
                                key: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /**
                                 * @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty
                                 * @enum {string}
                                 */
                                cause: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                                causeName: string;
                                sentence: string;
                                /** @description The primary ASE; null: there is none. */
                                aseId: string | null;
                                aseName: string | null;
                                /** @description Who answers in spite of it: an overloaded backup, the last of a pod. Empty: nobody. */
                                answeredBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description When its first hour begins. */
                                start: string;
                                /** @description When its last hour ends. */
                                end: string;
                                /** @description Minutes that need a name and have nobody to prove them. */
                                minutes: number;
                                /** @description The stretches, in order; in lists the first 20 of a gap. */
                                hours: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                }[];
                                /** @description Its minutes by week, as `weeks` of the answer has them. */
                                weeks: number[];
                                /** @description The cheapest way to close it; null: nobody works in these hours. */
                                fix: {
                                    /**
                                     * @description ask_cover: ask them to cover while the ASE is away · name_ase: make them the ASE · name_night_contact: name them for the hours in which the ASE is off duty
                                     * @enum {string}
                                     */
                                    kind: "ask_cover" | "name_ase" | "name_night_contact";
                                    /** Format: uuid */
                                    personId: string;
                                    personName: string;
                                    /** @description What to do, with whom, and what it closes. */
                                    sentence: string;
                                    /** @description What speaks for and against them. */
                                    because: string[];
                                    /** @description Minutes of the gap that it closes. */
                                    minutes: number;
                                    /** @description When they would be there, the first 20 stretches. */
                                    hours: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                } | null;
                            }[];
                            summary: {
                                /** @description Accounts with a gap. */
                                accounts: number;
                                /** @description Accounts looked at. */
                                checked: number;
                                /** @description Minutes that have nobody to prove them. */
                                minutes: number;
                                byCause: {
                                    /**
                                     * @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty
                                     * @enum {string}
                                     */
                                    cause: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                                    causeName: string;
                                    gaps: number;
                                    minutes: number;
                                }[];
                                /** @description Mondays, local dates in UTC. */
                                weeks: string[];
                                /** @description Minutes without proof, a week each. */
                                byWeek: number[];
                                byRegion: {
                                    regionCode: string;
                                    regionName: string;
                                    gaps: number;
                                    weeks: number[];
                                }[];
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/coverage/gaps/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours ahead that have nobody, as CSV
         * @description A line a gap, instants in UTC; formulas are made plain text.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Look ahead from here; absent: now. */
                    at?: string;
                    /** @description How far to look ahead, in days of 24 hours. */
                    days?: number;
                    /** @description A region’s code; absent: all. */
                    region?: string;
                    /** @description Only this account. */
                    account?: string;
                    /** @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty */
                    cause?: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                    /** @description Part of an account’s or ASE’s name. */
                    q?: string;
                    /** @description true: accounts whose ASE the reader is, for which they cover, or whose region they lead. */
                    mine?: "true" | "false";
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
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/coverage/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage day by day
         * @description For each account its days: what needs a name, who answers, and the hours that have nobody. By region, then by name.
         */
        get: {
            parameters: {
                query?: {
                    /** @description First day; absent: the Monday of the present week, in UTC. */
                    from?: string;
                    days?: number;
                    /** @description A region’s code; absent: all. */
                    region?: string;
                    /** @description Part of an account’s or ASE’s name. */
                    q?: string;
                    /** @description gaps: of the accounts looked at, those with a gap. */
                    show?: "all" | "gaps";
                    /** @description Accounts to leave out before. */
                    offset?: number;
                    /** @description Accounts looked at. */
                    limit?: number;
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
                            from: string;
                            /** @description The local dates, in order; each account’s days follow them. */
                            dates: string[];
                            /** @description Accounts that match. */
                            total: number;
                            accounts: {
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                regionCode: string;
                                zone: string;
                                aseId: string | null;
                                aseName: string | null;
                                days: {
                                    /** @description Local date in the account’s zone. */
                                    date: string;
                                    /**
                                     * @description The worst of the day’s hours that need a name: gap: for some of them nobody named answers · backup: a backup answers for some · named: an ASE of the account answers all · holiday: none, the primary ASE keeps a holiday · off: none · no_service: no contract or no ASE that day
                                     * @enum {string}
                                     */
                                    kind: "named" | "backup" | "gap" | "holiday" | "off" | "no_service";
                                    /** @description Minutes of the day that need a name. */
                                    needed: number;
                                    named: number;
                                    backup: number;
                                    /** @description Who answers in these hours, in order. */
                                    personNames: string[];
                                    /** @description The hours that have nobody named. */
                                    gaps: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                }[];
                            }[];
                            /** @description ASEs of each region who are away on time off for some of the day, by local date of the region. */
                            awayAtOnce: {
                                regionCode: string;
                                zone: string;
                                people: number[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/coverage/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What planned changes would do to coverage
         * @description Lays time off, covers, moves of accounts and contracts over the facts and proves the days ahead again: hours that would come to have nobody, hours that no longer would, and required and open minutes before and after. Nothing is saved.
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
                        /** @description Laid over the facts in this order. */
                        changes: ({
                            /** @enum {string} */
                            kind: "time_off";
                            /** Format: uuid */
                            personId: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant after `start`, ISO 8601 with offset; half-open. */
                            end: string;
                        } | {
                            /** @enum {string} */
                            kind: "withdraw_time_off";
                            /** Format: uuid */
                            timeOffId: string;
                        } | {
                            /** @enum {string} */
                            kind: "cover";
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            absentId: string;
                            /** Format: uuid */
                            backupId: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant after `start`, ISO 8601 with offset; half-open. */
                            end: string;
                        } | {
                            /** @enum {string} */
                            kind: "assignment";
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description First day, in the account’s zone. */
                            from: string;
                            /**
                             * @description true: takes the place of the primary ASE.
                             * @default true
                             */
                            isPrimary?: boolean;
                        } | {
                            /** @enum {string} */
                            kind: "end_contract";
                            /** Format: uuid */
                            accountId: string;
                            /**
                             * Format: uuid
                             * @description Absent: all contracts of the account.
                             */
                            contractId?: string;
                            /** @description The last day of service, in the account’s zone. */
                            lastDay: string;
                        } | {
                            /** @enum {string} */
                            kind: "new_contract";
                            /** Format: uuid */
                            accountId: string;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            /** @description The last day of service. */
                            endsOn: string;
                            /**
                             * @description The account’s own hours need a name too.
                             * @default false
                             */
                            ownHoursCovered?: boolean;
                        } | {
                            /** @enum {string} */
                            kind: "leave";
                            /** Format: uuid */
                            personId: string;
                            /** @description The last working day, in the person’s zone. */
                            lastDay: string;
                        })[];
                        /**
                         * @description How far to look ahead.
                         * @default 90
                         */
                        days?: number;
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
                            from: string;
                            to: string;
                            /** @description What the changes would do, in one sentence. */
                            sentence: string;
                            /** @description Accounts proven again. */
                            checked: number;
                            /** @description All accounts that the reader may see, as things stand. */
                            before: {
                                /** @description Minutes that need a name, of today and the 90 days after it (whole days, UTC). */
                                requiredMinutes: number;
                                /** @description Minutes of these that have nobody to prove them. */
                                minutes: number;
                            };
                            after: {
                                /** @description Minutes that need a name, of today and the 90 days after it (whole days, UTC). */
                                requiredMinutes: number;
                                /** @description Minutes of these that have nobody to prove them. */
                                minutes: number;
                            };
                            /** @description Mondays, local dates in UTC. */
                            weeks: string[];
                            /** @description Accounts whose hours change; of them the first 200 are told. */
                            total: number;
                            accounts: {
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                regionCode: string;
                                before: {
                                    /** @description Minutes that need a name, of today and the 90 days after it (whole days, UTC). */
                                    requiredMinutes: number;
                                    /** @description Minutes of these that have nobody to prove them. */
                                    minutes: number;
                                };
                                after: {
                                    /** @description Minutes that need a name, of today and the 90 days after it (whole days, UTC). */
                                    requiredMinutes: number;
                                    /** @description Minutes of these that have nobody to prove them. */
                                    minutes: number;
                                };
                            }[];
                            /** @description Hours that would come to have nobody, with the cheapest way to close them. */
                            added: {
                                /** @description Names the gap as long as its cause lasts. */
                                key: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /**
                                 * @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty
                                 * @enum {string}
                                 */
                                cause: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                                causeName: string;
                                sentence: string;
                                /** @description The primary ASE; null: there is none. */
                                aseId: string | null;
                                aseName: string | null;
                                /** @description Who answers in spite of it: an overloaded backup, the last of a pod. Empty: nobody. */
                                answeredBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description When its first hour begins. */
                                start: string;
                                /** @description When its last hour ends. */
                                end: string;
                                /** @description Minutes that need a name and have nobody to prove them. */
                                minutes: number;
                                /** @description The stretches, in order; in lists the first 20 of a gap. */
                                hours: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                }[];
                                /** @description Its minutes by week, as `weeks` of the answer has them. */
                                weeks: number[];
                                /** @description The cheapest way to close it; null: nobody works in these hours. */
                                fix: {
                                    /**
                                     * @description ask_cover: ask them to cover while the ASE is away · name_ase: make them the ASE · name_night_contact: name them for the hours in which the ASE is off duty
                                     * @enum {string}
                                     */
                                    kind: "ask_cover" | "name_ase" | "name_night_contact";
                                    /** Format: uuid */
                                    personId: string;
                                    personName: string;
                                    /** @description What to do, with whom, and what it closes. */
                                    sentence: string;
                                    /** @description What speaks for and against them. */
                                    because: string[];
                                    /** @description Minutes of the gap that it closes. */
                                    minutes: number;
                                    /** @description When they would be there, the first 20 stretches. */
                                    hours: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                } | null;
                            }[];
                            /** @description Hours that have nobody now and would no longer be open. */
                            closed: {
                                /** @description Names the gap as long as its cause lasts. */
                                key: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /**
                                 * @description The first that holds: contract_without_ase: a contract runs and nobody is assigned · time_off_without_backup: the primary ASE is away and nobody is asked · backup_away_too: so is whoever is asked · backup_overloaded: the backup answers, but covers more than two accounts at once · person_left: the ASE has left · no_overlap: whoever is named works other hours · pod_too_thin: fewer than two members of the pod are on duty
                                 * @enum {string}
                                 */
                                cause: "contract_without_ase" | "time_off_without_backup" | "backup_away_too" | "backup_overloaded" | "person_left" | "no_overlap" | "pod_too_thin";
                                causeName: string;
                                sentence: string;
                                /** @description The primary ASE; null: there is none. */
                                aseId: string | null;
                                aseName: string | null;
                                /** @description Who answers in spite of it: an overloaded backup, the last of a pod. Empty: nobody. */
                                answeredBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description When its first hour begins. */
                                start: string;
                                /** @description When its last hour ends. */
                                end: string;
                                /** @description Minutes that need a name and have nobody to prove them. */
                                minutes: number;
                                /** @description The stretches, in order; in lists the first 20 of a gap. */
                                hours: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                }[];
                                /** @description Its minutes by week, as `weeks` of the answer has them. */
                                weeks: number[];
                                /** @description The cheapest way to close it; null: nobody works in these hours. */
                                fix: {
                                    /**
                                     * @description ask_cover: ask them to cover while the ASE is away · name_ase: make them the ASE · name_night_contact: name them for the hours in which the ASE is off duty
                                     * @enum {string}
                                     */
                                    kind: "ask_cover" | "name_ase" | "name_night_contact";
                                    /** Format: uuid */
                                    personId: string;
                                    personName: string;
                                    /** @description What to do, with whom, and what it closes. */
                                    sentence: string;
                                    /** @description What speaks for and against them. */
                                    because: string[];
                                    /** @description Minutes of the gap that it closes. */
                                    minutes: number;
                                    /** @description When they would be there, the first 20 stretches. */
                                    hours: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/covers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Named backups by account and time */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Only what ends after this instant. */
                    from?: string;
                    /** @description Only what starts before this instant. */
                    to?: string;
                    accountId?: string;
                    /** @description As absent or as backup. */
                    personId?: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** Format: uuid */
                                absentPersonId: string;
                                /** Format: uuid */
                                backupPersonId: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Name a backup for an absent ASE on one account */
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
                        /** Format: uuid */
                        accountId: string;
                        /**
                         * Format: uuid
                         * @description The ASE who is away.
                         */
                        absentPersonId: string;
                        /**
                         * Format: uuid
                         * @description Who covers.
                         */
                        backupPersonId: string;
                        /** @description From this instant on. */
                        start: string;
                        /** @description The first instant after it. */
                        end: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            absentPersonId: string;
                            /** Format: uuid */
                            backupPersonId: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/covers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a cover */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            absentPersonId: string;
                            /** Format: uuid */
                            backupPersonId: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description The reader’s time zone for sentences, an IANA name. */
                    zone?: string;
                    account?: string;
                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                    since?: string;
                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                    until?: string;
                    /** @description Settled by this rule, or it had an effect. */
                    rule?: number;
                    outcome?: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description The instant decided for. */
                                at: string;
                                /** @description An instant, ISO 8601 UTC. */
                                recordedAt: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                /** @enum {string} */
                                outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                                /** @description The rule that settled the assignee. */
                                rule: number | null;
                                /** @description Every rule that had an effect. */
                                fired: number[];
                                /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                                sentence: string;
                                /** @description The deciding facts in one line. */
                                because: string;
                                isEmergency: boolean;
                                /** @description Recorded only: nothing was written outside. */
                                shadow: boolean;
                                /** @enum {string} */
                                state: "standing" | "overridden" | "undone";
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/decisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be decided
         * @description Decides an event as the first of its ticket, for any instant, and stores nothing.
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
                        /** @description Decided for this instant; absent: now. */
                        at?: string;
                        /**
                         * @description The reader’s time zone for sentences, an IANA name.
                         * @default UTC
                         */
                        zone?: string;
                        event: {
                            /** @description Names the event within its source: delivered again, it is taken in once. */
                            key: string;
                            ticketId: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            occurredAt: string;
                            /**
                             * @default {
                             *       "id": null,
                             *       "kind": "unknown"
                             *     }
                             */
                            actor?: {
                                id: string | null;
                                /**
                                 * @default unknown
                                 * @enum {string}
                                 */
                                kind?: "agent" | "end_user" | "system" | "unknown";
                            };
                            /** @default null */
                            writeId?: string | null;
                            /** @default null */
                            comment?: {
                                /** @default null */
                                id?: string | null;
                                /** @enum {string} */
                                author: "agent" | "customer";
                                public: boolean;
                            } | null;
                            /** @description What this event says of the ticket; what is absent keeps its last known value. */
                            state: {
                                organizationId?: string | null;
                                subject?: string | null;
                                /** @enum {string} */
                                status?: "new" | "open" | "pending" | "hold" | "solved" | "closed" | "deleted" | "suspended" | "spam" | "merged";
                                priority?: ("urgent" | "high" | "normal" | "low") | null;
                                form?: string | null;
                                tags?: string[];
                                preferredRegion?: string | null;
                                assigneeId?: string | null;
                                groupId?: string | null;
                                requesterId?: string | null;
                                followerIds?: string[];
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt?: string;
                                stamp?: string | null;
                                mergedInto?: string | null;
                            };
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
                            /** Format: uuid */
                            id: string;
                            /** @description The instant decided for. */
                            at: string;
                            /** @description An instant, ISO 8601 UTC. */
                            recordedAt: string;
                            source: string;
                            ticketId: string;
                            subject: string | null;
                            accountId: string | null;
                            accountName: string | null;
                            /** @enum {string} */
                            outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                            /** @description The rule that settled the assignee. */
                            rule: number | null;
                            /** @description Every rule that had an effect. */
                            fired: number[];
                            /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                            sentence: string;
                            /** @description The deciding facts in one line. */
                            because: string;
                            isEmergency: boolean;
                            /** @description Recorded only: nothing was written outside. */
                            shadow: boolean;
                            /** @enum {string} */
                            state: "standing" | "overridden" | "undone";
                            /** @description The serif sentence: who answers, who stays assignee, who follows. */
                            answer: string;
                            assignee: {
                                /** @enum {string} */
                                kind: "keep" | "clear" | "assign";
                                name: string | null;
                                role: string | null;
                                /** @description How they came to hold it: “set by rule 4”, “chosen by a person”. */
                                how: string;
                                /** @description How, and whether they were there at the decision’s time: “set by rule 4, then off duty”. */
                                detail: string;
                            };
                            followers: {
                                name: string;
                                detail: string;
                            }[];
                            told: {
                                name: string;
                                detail: string;
                            }[];
                            paged: {
                                name: string;
                                detail: string;
                            } | null;
                            /** @description A change that a person should make or refuse. */
                            proposal: string | null;
                            tags: {
                                add: string[];
                                remove: string[];
                            };
                            target: {
                                /** @enum {string} */
                                kind: "first" | "next";
                                /** @description An instant, ISO 8601 UTC. */
                                deadline: string;
                                beforeReturn: boolean;
                                schedule: string;
                                returnAt: string | null;
                            } | null;
                            reasons: {
                                rule: number | null;
                                /** @description Filled node: it decided. Hollow: checked, does not apply. */
                                decided: boolean;
                                fact: string;
                                evidence: string;
                                effect: string;
                            }[];
                            conclusion: string;
                            /** @description What would have changed it. */
                            wouldChange: string | null;
                            /** @description The internal note, Markdown, exactly as the help desk shows it. */
                            note: string | null;
                            facts: {
                                version: number;
                                settingsVersion: number;
                                rulesVersion: number;
                            };
                            changed: {
                                by: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                reason: string | null;
                                instead: string | null;
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo several decisions
         * @description The newest first; answers which were undone and which were left, with the reason.
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
                        decisionIds: string[];
                        reason: string;
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
                            undone: string[];
                            /** @description Not undone, with the reason. */
                            left: {
                                /** Format: uuid */
                                id: string;
                                why: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A decision */
        get: {
            parameters: {
                query?: {
                    /** @description The reader’s time zone for sentences, an IANA name. */
                    zone?: string;
                };
                header?: never;
                path: {
                    decisionId: string;
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
                            /** Format: uuid */
                            id: string;
                            /** @description The instant decided for. */
                            at: string;
                            /** @description An instant, ISO 8601 UTC. */
                            recordedAt: string;
                            source: string;
                            ticketId: string;
                            subject: string | null;
                            accountId: string | null;
                            accountName: string | null;
                            /** @enum {string} */
                            outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                            /** @description The rule that settled the assignee. */
                            rule: number | null;
                            /** @description Every rule that had an effect. */
                            fired: number[];
                            /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                            sentence: string;
                            /** @description The deciding facts in one line. */
                            because: string;
                            isEmergency: boolean;
                            /** @description Recorded only: nothing was written outside. */
                            shadow: boolean;
                            /** @enum {string} */
                            state: "standing" | "overridden" | "undone";
                            /** @description The serif sentence: who answers, who stays assignee, who follows. */
                            answer: string;
                            assignee: {
                                /** @enum {string} */
                                kind: "keep" | "clear" | "assign";
                                name: string | null;
                                role: string | null;
                                /** @description How they came to hold it: “set by rule 4”, “chosen by a person”. */
                                how: string;
                                /** @description How, and whether they were there at the decision’s time: “set by rule 4, then off duty”. */
                                detail: string;
                            };
                            followers: {
                                name: string;
                                detail: string;
                            }[];
                            told: {
                                name: string;
                                detail: string;
                            }[];
                            paged: {
                                name: string;
                                detail: string;
                            } | null;
                            /** @description A change that a person should make or refuse. */
                            proposal: string | null;
                            tags: {
                                add: string[];
                                remove: string[];
                            };
                            target: {
                                /** @enum {string} */
                                kind: "first" | "next";
                                /** @description An instant, ISO 8601 UTC. */
                                deadline: string;
                                beforeReturn: boolean;
                                schedule: string;
                                returnAt: string | null;
                            } | null;
                            reasons: {
                                rule: number | null;
                                /** @description Filled node: it decided. Hollow: checked, does not apply. */
                                decided: boolean;
                                fact: string;
                                evidence: string;
                                effect: string;
                            }[];
                            conclusion: string;
                            /** @description What would have changed it. */
                            wouldChange: string | null;
                            /** @description The internal note, Markdown, exactly as the help desk shows it. */
                            note: string | null;
                            facts: {
                                version: number;
                                settingsVersion: number;
                                rulesVersion: number;
                            };
                            changed: {
                                by: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                reason: string | null;
                                instead: string | null;
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/decisions/{decisionId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a decision with what it wrote */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    decisionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
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
                            undone: string[];
                            /** @description Not undone, with the reason. */
                            left: {
                                /** Format: uuid */
                                id: string;
                                why: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/persona": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through the eyes of a demo person */
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
                        /** @description Whose eyes to borrow; null: the director again. */
                        personId: string | null;
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
                            id: string;
                            name: string;
                            roles: ("director" | "manager" | "ase" | "support_engineer" | "account_team" | "customer_contact" | "support_operations")[];
                            title: string;
                        } | null;
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the demo programme */
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
                            personas: {
                                id: string;
                                name: string;
                                roles: ("director" | "manager" | "ase" | "support_engineer" | "account_team" | "customer_contact" | "support_operations")[];
                                title: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/directory/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The directory as JSON, CSV or a Markdown table
         * @description CSV makes formulas plain text.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `markdown`: the table that a README can carry. */
                    format?: "json" | "csv" | "markdown";
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
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/directory/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find an account by name, alias, domain, organisation, CRM id or person */
        get: {
            parameters: {
                query: {
                    /** @description Account name, alias, domain, address, organisation id, CRM id or person. */
                    q: string;
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                /** @description What was found. */
                                matched: {
                                    /** @enum {string} */
                                    by: "name" | "alias" | "domain" | "organization" | "crm" | "person";
                                    value: string;
                                };
                                ases: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    isPrimary: boolean;
                                }[];
                                organizationIds: string[];
                                isLive: boolean;
                                contractEndsOn: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Emergencies, their follow-ups and what was learnt
         * @description The newest first, a hundred at most: of all accounts, of one, or of one ticket. The follow-up is owed at the start of the ASE’s next working hours; it moves when the ASE turns out to be away.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    source?: string;
                    /** @description Of one ticket; `source` with it. */
                    ticket?: string;
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
                            items: {
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                beganAt: string;
                                /** @description It still is an emergency, and not solved. */
                                isRunning: boolean;
                                /** @description The obligation of the ASE’s next working day; null where the ASE was on duty. */
                                followUp: {
                                    /** Format: uuid */
                                    taskId: string;
                                    ownerId: string | null;
                                    owner: string | null;
                                    dueAt: string | null;
                                    /** @enum {string} */
                                    state: "open" | "done" | "cancelled" | "shadow";
                                    /** @description When somebody else heard that it was not done. */
                                    escalatedAt: string | null;
                                } | null;
                                /** @description What was learnt; null: nobody wrote it yet. */
                                record: {
                                    happened: string;
                                    customerContacted: boolean;
                                    causeKnown: boolean;
                                    cause: string | null;
                                    nextSteps: string | null;
                                    toChange: string | null;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    writtenAt: string;
                                    writtenBy: string | null;
                                } | null;
                                mayRecord: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts of what was erased, newest first: ids and counts */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                at: string;
                                /** @enum {string} */
                                kind: "person" | "contact" | "account";
                                subjectId: string;
                                by: {
                                    kind: string;
                                    id: string;
                                };
                                done: {
                                    room: string;
                                    /** @description What sort of rows. */
                                    what: string;
                                    /**
                                     * @description `blanked`: the rows stay, without what is personal in them.
                                     * @enum {string}
                                     */
                                    how: "deleted" | "blanked";
                                    rows: number;
                                }[];
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Erase a person, contact or account; answers the receipt
         * @description For good. The name has to be repeated as the preview gives it.
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
                        /** @enum {string} */
                        kind: "person" | "contact" | "account";
                        /** Format: uuid */
                        id: string;
                        /** @description The name, as the preview gives it. */
                        confirm: string;
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
                            /** Format: uuid */
                            id: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            at: string;
                            /** @enum {string} */
                            kind: "person" | "contact" | "account";
                            subjectId: string;
                            by: {
                                kind: string;
                                id: string;
                            };
                            done: {
                                room: string;
                                /** @description What sort of rows. */
                                what: string;
                                /**
                                 * @description `blanked`: the rows stay, without what is personal in them.
                                 * @enum {string}
                                 */
                                how: "deleted" | "blanked";
                                rows: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What erasing a person, contact or account would do; nothing is erased */
        get: {
            parameters: {
                query: {
                    kind: "person" | "contact" | "account";
                    id: string;
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
                            /** @enum {string} */
                            kind: "person" | "contact" | "account";
                            id: string;
                            /** @description Repeat it as `confirm` to erase. */
                            name: string;
                            /** @description Why not now, and what to do first; empty: it can be done. */
                            refusals: string[];
                            /** @description What would be erased, counted by doing it and taking it back. */
                            erased: {
                                room: string;
                                /** @description What sort of rows. */
                                what: string;
                                /**
                                 * @description `blanked`: the rows stay, without what is personal in them.
                                 * @enum {string}
                                 */
                                how: "deleted" | "blanked";
                                rows: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that the programme holds, as a zip file of JSON lines and CSV
         * @description Without secrets, and without why people were away. CSV makes formulas plain text.
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
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guides, without their texts */
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
                            items: {
                                /** @enum {string} */
                                slug: "global-support" | "account-teams" | "ases";
                                title: string;
                                /** @description Whom it is for. */
                                audience: string;
                                /** @description What it answers, in one sentence. */
                                summary: string;
                                /** @description 0: the text that the program ships. */
                                version: number;
                                /** @description It is the text that the program ships. */
                                isShipped: boolean;
                                /** @description null: nobody has changed it. */
                                recordedAt: string | null;
                                recordedBy: string | null;
                                reason: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/guides/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One guide, with the programme’s own facts in its text */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: "global-support" | "account-teams" | "ases";
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
                            /** @enum {string} */
                            slug: "global-support" | "account-teams" | "ases";
                            title: string;
                            /** @description Whom it is for. */
                            audience: string;
                            /** @description What it answers, in one sentence. */
                            summary: string;
                            /** @description 0: the text that the program ships. */
                            version: number;
                            /** @description It is the text that the program ships. */
                            isShipped: boolean;
                            /** @description null: nobody has changed it. */
                            recordedAt: string | null;
                            recordedBy: string | null;
                            reason: string | null;
                            /** @description Markdown as edited, with `{{key}}` where a fact of the programme stands. */
                            body: string;
                            /** @description Markdown as read: every fact in its place. */
                            text: string;
                            /** @description All facts that a text may name. */
                            facts: {
                                /** @description Written in the text as `{{key}}`. */
                                key: string;
                                label: string;
                                /** @description As it stands now. */
                                value: string;
                                /** @description The page where it is set. */
                                path: string;
                            }[];
                            /** @description The text that the program ships. */
                            shippedBody: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /**
         * Give a guide another text
         * @description For managers and directors. Versions are never edited: this adds one.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: "global-support" | "account-teams" | "ases";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The whole text, Markdown. */
                        body: string;
                        /** @description Why: kept with the version. */
                        reason: string;
                        /** @description The version that was edited; another one by now is a conflict. */
                        onVersion: number;
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
                            /** @enum {string} */
                            slug: "global-support" | "account-teams" | "ases";
                            title: string;
                            /** @description Whom it is for. */
                            audience: string;
                            /** @description What it answers, in one sentence. */
                            summary: string;
                            /** @description 0: the text that the program ships. */
                            version: number;
                            /** @description It is the text that the program ships. */
                            isShipped: boolean;
                            /** @description null: nobody has changed it. */
                            recordedAt: string | null;
                            recordedBy: string | null;
                            reason: string | null;
                            /** @description Markdown as edited, with `{{key}}` where a fact of the programme stands. */
                            body: string;
                            /** @description Markdown as read: every fact in its place. */
                            text: string;
                            /** @description All facts that a text may name. */
                            facts: {
                                /** @description Written in the text as `{{key}}`. */
                                key: string;
                                label: string;
                                /** @description As it stands now. */
                                value: string;
                                /** @description The page where it is set. */
                                path: string;
                            }[];
                            /** @description The text that the program ships. */
                            shippedBody: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{slug}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the text that the program ships
         * @description As a new version, which follows the shipped text through later releases.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: "global-support" | "account-teams" | "ases";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Why: kept with the version. */
                        reason: string;
                        /** @description The version that was edited; another one by now is a conflict. */
                        onVersion: number;
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
                            /** @enum {string} */
                            slug: "global-support" | "account-teams" | "ases";
                            title: string;
                            /** @description Whom it is for. */
                            audience: string;
                            /** @description What it answers, in one sentence. */
                            summary: string;
                            /** @description 0: the text that the program ships. */
                            version: number;
                            /** @description It is the text that the program ships. */
                            isShipped: boolean;
                            /** @description null: nobody has changed it. */
                            recordedAt: string | null;
                            recordedBy: string | null;
                            reason: string | null;
                            /** @description Markdown as edited, with `{{key}}` where a fact of the programme stands. */
                            body: string;
                            /** @description Markdown as read: every fact in its place. */
                            text: string;
                            /** @description All facts that a text may name. */
                            facts: {
                                /** @description Written in the text as `{{key}}`. */
                                key: string;
                                label: string;
                                /** @description As it stands now. */
                                value: string;
                                /** @description The page where it is set. */
                                path: string;
                            }[];
                            /** @description The text that the program ships. */
                            shippedBody: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{slug}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed a guide, when and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: "global-support" | "account-teams" | "ases";
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
                            /** @description Every version, the newest first; the last is version 0. */
                            items: {
                                /** @description 0: the text that the program ships. */
                                version: number;
                                /** @description It is the text that the program ships. */
                                isShipped: boolean;
                                /** @description null: nobody has changed it. */
                                recordedAt: string | null;
                                recordedBy: string | null;
                                reason: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/guides/{slug}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A guide as it was in a version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: "global-support" | "account-teams" | "ases";
                    version: number;
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
                            /** @description 0: the text that the program ships. */
                            version: number;
                            /** @description It is the text that the program ships. */
                            isShipped: boolean;
                            /** @description null: nobody has changed it. */
                            recordedAt: string | null;
                            recordedBy: string | null;
                            reason: string | null;
                            body: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/holiday-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of holidays with their days */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                country: string | null;
                                subdivision: string | null;
                                days: {
                                    /** @description A calendar date, YYYY-MM-DD. */
                                    day: string;
                                    name: string;
                                    startMinute: number | null;
                                    endMinute: number | null;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Make a list of one’s own */
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
                        name: string;
                        country?: string | null;
                        subdivision?: string | null;
                        /** @default [] */
                        days?: {
                            /** @description Local date, in the zone of whoever uses the list. */
                            day: string;
                            name: string;
                            /** @description Local minutes; absent with endMinute: the whole day. */
                            startMinute?: number | null;
                            endMinute?: number | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            country: string | null;
                            subdivision: string | null;
                            days: {
                                /** @description A calendar date, YYYY-MM-DD. */
                                day: string;
                                name: string;
                                startMinute: number | null;
                                endMinute: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-sets/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a country’s holidays over into a new list */
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
                        /** @description ISO 3166-1 country, as NL. */
                        country: string;
                        subdivision?: string | null;
                        fromYear: number;
                        toYear: number;
                        /**
                         * @description Which sorts of days are taken over.
                         * @default [
                         *       "public"
                         *     ]
                         */
                        kinds?: ("public" | "bank" | "school" | "optional" | "observance")[];
                        /** @description Name of the new list; absent: made from the country. Ignored on an existing list. */
                        name?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            country: string | null;
                            subdivision: string | null;
                            days: {
                                /** @description A calendar date, YYYY-MM-DD. */
                                day: string;
                                name: string;
                                startMinute: number | null;
                                endMinute: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-sets/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Countries and regions whose holidays can be taken over */
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
                            countries: {
                                code: string;
                                name: string;
                                subdivisions: {
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/holiday-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list of holidays */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            country: string | null;
                            subdivision: string | null;
                            days: {
                                /** @description A calendar date, YYYY-MM-DD. */
                                day: string;
                                name: string;
                                startMinute: number | null;
                                endMinute: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /** Set all days of a list */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @description All days of the list: what is not named goes. */
                        days: {
                            /** @description Local date, in the zone of whoever uses the list. */
                            day: string;
                            name: string;
                            /** @description Local minutes; absent with endMinute: the whole day. */
                            startMinute?: number | null;
                            endMinute?: number | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            country: string | null;
                            subdivision: string | null;
                            days: {
                                /** @description A calendar date, YYYY-MM-DD. */
                                day: string;
                                name: string;
                                startMinute: number | null;
                                endMinute: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-sets/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a country’s holidays over: the years’ days are replaced */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ISO 3166-1 country, as NL. */
                        country: string;
                        subdivision?: string | null;
                        fromYear: number;
                        toYear: number;
                        /**
                         * @description Which sorts of days are taken over.
                         * @default [
                         *       "public"
                         *     ]
                         */
                        kinds?: ("public" | "bank" | "school" | "optional" | "observance")[];
                        /** @description Name of the new list; absent: made from the country. Ignored on an existing list. */
                        name?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            country: string | null;
                            subdivision: string | null;
                            days: {
                                /** @description A calendar date, YYYY-MM-DD. */
                                day: string;
                                name: string;
                                startMinute: number | null;
                                endMinute: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Identity providers, and what their groups give */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                issuer: string;
                                clientId: string;
                                scopes: string;
                                groupsClaim: string | null;
                                isEnabled: boolean;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                changedAt: string;
                                groups: {
                                    group: string;
                                    role: string;
                                }[];
                                /** @description How many people are known at it. */
                                people: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Add an identity provider (OpenID Connect)
         * @description For directors. It is asked at once whether it is one.
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
                        /** @description On the button: “Sign in with …”. */
                        name: string;
                        /**
                         * Format: uri
                         * @description The provider’s address, without /.well-known.
                         */
                        issuer: string;
                        clientId: string;
                        /** @description Kept sealed, never shown. Absent in a change: stays. */
                        clientSecret?: string;
                        /** @default openid email profile */
                        scopes?: string;
                        /** @description The claim that names groups; null: groups give nothing. */
                        groupsClaim?: string | null;
                        /** @default true */
                        isEnabled?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            issuer: string;
                            clientId: string;
                            scopes: string;
                            groupsClaim: string | null;
                            isEnabled: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            changedAt: string;
                            groups: {
                                group: string;
                                role: string;
                            }[];
                            /** @description How many people are known at it. */
                            people: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an identity provider */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description On the button: “Sign in with …”. */
                        name: string;
                        /**
                         * Format: uri
                         * @description The provider’s address, without /.well-known.
                         */
                        issuer: string;
                        clientId: string;
                        /** @description Kept sealed, never shown. Absent in a change: stays. */
                        clientSecret?: string;
                        /** @default openid email profile */
                        scopes?: string;
                        /** @description The claim that names groups; null: groups give nothing. */
                        groupsClaim?: string | null;
                        /** @default true */
                        isEnabled?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            issuer: string;
                            clientId: string;
                            scopes: string;
                            groupsClaim: string | null;
                            isEnabled: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            changedAt: string;
                            groups: {
                                group: string;
                                role: string;
                            }[];
                            /** @description How many people are known at it. */
                            people: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Remove an identity provider */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-providers/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set which roles the groups of a provider give
         * @description At each sign-in. Roles that a group gives are taken again with the group; groups never make customer contacts.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        groups: {
                            /** @description As the provider writes it in the claim. */
                            group: string;
                            /** @enum {string} */
                            role: "director" | "manager" | "ase" | "support_engineer" | "account_team" | "support_operations";
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            issuer: string;
                            clientId: string;
                            scopes: string;
                            groupsClaim: string | null;
                            isEnabled: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            changedAt: string;
                            groups: {
                                group: string;
                                role: string;
                            }[];
                            /** @description How many people are known at it. */
                            people: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports that ran or run */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Names where its tickets come from. */
                                source: string;
                                fileName: string;
                                /** @description What kind of file it was. */
                                preset: string;
                                /** @description The zone of local times in the file. */
                                timeZone: string | null;
                                /** @description It made this database’s programme from the log. */
                                madeProgramme: boolean;
                                /** @enum {string} */
                                state: "running" | "done" | "failed" | "interrupted";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                startedAt: string;
                                finishedAt: string | null;
                                /** @description Why it did not end well. */
                                problem: string | null;
                                rows: {
                                    total: number | null;
                                    read: number;
                                    new: number;
                                    /** @description Were in already: taken in once. */
                                    known: number;
                                    rejected: number;
                                };
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import: what was understood and what not */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
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
                            /** Format: uuid */
                            id: string;
                            /** @description Names where its tickets come from. */
                            source: string;
                            fileName: string;
                            /** @description What kind of file it was. */
                            preset: string;
                            /** @description The zone of local times in the file. */
                            timeZone: string | null;
                            /** @description It made this database’s programme from the log. */
                            madeProgramme: boolean;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "interrupted";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            startedAt: string;
                            finishedAt: string | null;
                            /** @description Why it did not end well. */
                            problem: string | null;
                            rows: {
                                total: number | null;
                                read: number;
                                new: number;
                                /** @description Were in already: taken in once. */
                                known: number;
                                rejected: number;
                            };
                            /** @description What stood of this source at its end, other imports of it included; null: it did not end. */
                            understood: {
                                tickets: number;
                                /** @description Of an organisation that no account claims. */
                                ticketsOfUnknown: number;
                                /** @description Without an organisation. */
                                ticketsOfNone: number;
                                unknownOrganizations: number;
                                settled: {
                                    rule: number | null;
                                    outcome: string;
                                    decisions: number;
                                    tickets: number;
                                }[];
                            } | null;
                            /** @description Why rows were rejected, the commonest first, at most 50, of the first 20,000. */
                            reasons: {
                                reason: string;
                                rows: number;
                                firstLine: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/imports/{importId}/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of an import that were rejected, with line, reason and value */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    importId: string;
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
                            items: {
                                /** @description Of the file; of a JSON array the entry’s place. */
                                line: number;
                                reason: string;
                                /** @description The text that could not be used. */
                                value: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told: to me, to a person, to a channel; the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Whose inbox; absent: one’s own. Somebody else’s is for managers and directors. */
                    personId?: string;
                    /** @description An internal channel’s notices instead of a person’s. */
                    channel?: string;
                    /** @description `true`: only what is unread. */
                    unread?: "true" | "false";
                    accountId?: string;
                    ticketId?: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description What it is about, as `target_at_risk`. */
                                kind: string;
                                /** @description Who is told; null: a channel. */
                                personId: string | null;
                                /** @description The internal channel that is told; null: a person. */
                                channel: string | null;
                                title: string;
                                /** @description Markdown. */
                                body: string | null;
                                accountId: string | null;
                                ticketId: string | null;
                                decisionId: string | null;
                                /** @enum {string} */
                                urgency: "page" | "normal" | "digest";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                toldAt: string;
                                readAt: string | null;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                            /** @description Unread notices of this inbox, whatever the filter. */
                            unreadCount: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all of my notices up to an instant as read */
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
                        /** @description Everything told up to this instant. */
                        until: string;
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
                            /** @description What became read by this call. */
                            noticeIds: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** @description What it is about, as `target_at_risk`. */
                            kind: string;
                            /** @description Who is told; null: a channel. */
                            personId: string | null;
                            /** @description The internal channel that is told; null: a person. */
                            channel: string | null;
                            title: string;
                            /** @description Markdown. */
                            body: string | null;
                            accountId: string | null;
                            ticketId: string | null;
                            decisionId: string | null;
                            /** @enum {string} */
                            urgency: "page" | "normal" | "digest";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            toldAt: string;
                            readAt: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The interest list: who is becoming an ASE */
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
                            items: {
                                /** Format: uuid */
                                personId: string;
                                /** @enum {string} */
                                stage: "considering" | "preparing" | "appointed" | "new";
                                /** @description null also for account teams: notes name accounts. */
                                note: string | null;
                                /** @description A calendar date, YYYY-MM-DD. */
                                since: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, runs and has failed, by queue */
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
                            queues: {
                                name: string;
                                description: string;
                                policy: string;
                                waiting: number;
                                running: number;
                                failed: number;
                                heldBack: number;
                                oldestWaiting: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/jobs/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Failed jobs, newest first */
        get: {
            parameters: {
                query?: {
                    queue?: string;
                    limit?: number;
                    cursor?: string;
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
                            jobs: {
                                id: string;
                                queue: string;
                                key: string | null;
                                /** @description Any JSON. */
                                data: unknown;
                                /** @description Any JSON. */
                                failure: unknown;
                                attempts: number;
                                /**
                                 * Format: date-time
                                 * @description An instant, ISO 8601 in UTC.
                                 */
                                enqueuedAt: string;
                                failedAt: string | null;
                                holdsBack: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a failed job again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
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
                            id: string;
                            /** @enum {string} */
                            state: "retrying" | "skipped";
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a failed job up
         * @description Its effect never happens; the next job of the same key goes on.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
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
                            id: string;
                            /** @enum {string} */
                            state: "retrying" | "skipped";
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens, as server-sent events
         * @description Events carry ids. `Last-Event-ID` resumes within a day; `event: reset` says that something may have been missed.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Kinds to follow, separated by commas; `tickets.*` takes a room’s. */
                    kinds?: string;
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
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do? */
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
                            /** @enum {string} */
                            kind: "person" | "token" | "system";
                            id: string;
                            name: string;
                            roles: ("director" | "manager" | "ase" | "support_engineer" | "account_team" | "customer_contact" | "support_operations")[];
                            /** @description What the caller may do, to something at least. */
                            actions: string[];
                            /** @description The same with the accounts and people it holds for: packed rules of @casl/ability. */
                            rules: unknown[][];
                            personaId: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/my-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My day
         * @description The caller’s accounts as ASE and as backup, working hours, and open tickets in the order in which they need the caller. 409 for tokens: only people have a day.
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
                            /** Format: uuid */
                            personId: string;
                            personName: string;
                            zone: string;
                            at: string;
                            /** @enum {string} */
                            presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                            /** @description The end of the working day that runs or comes next. */
                            endsAt: string;
                            /** @description When the next working hours begin, for whoever is off duty or away. */
                            nextDutyAt: string | null;
                            /** @description The person’s working hours on this local day and until `endsAt`. */
                            duty: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 UTC. */
                                end: string;
                            }[];
                            accounts: {
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                zone: string;
                                /**
                                 * @description backup: an accepted cover runs.
                                 * @enum {string}
                                 */
                                role: "ase" | "backup";
                                /**
                                 * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                 * @enum {string}
                                 */
                                state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                coverEndsAt: string | null;
                                openTickets: number;
                            }[];
                            /** @description Tickets that need this person: emergencies, and their own with a target. */
                            needed: number;
                            /** @description Of these, due before the working day ends, or overdue. */
                            neededToday: number;
                            total: number;
                            /** @description The first 100, the most pressing first. */
                            queue: {
                                /** Format: uuid */
                                id: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                organizationId: string | null;
                                status: string;
                                priority: ("urgent" | "high" | "normal" | "low") | null;
                                /** @description Name where the directory knows the user, else the help-desk user id. */
                                assignee: string | null;
                                isEmergency: boolean;
                                lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                                lastRule: number | null;
                                /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                                sentence: string | null;
                                deadlineAt: string | null;
                                /** @description An instant, ISO 8601 UTC. */
                                createdAt: string;
                                /** @description An instant, ISO 8601 UTC. */
                                updatedAt: string;
                                /**
                                 * @description holder: of another account, but held by this person.
                                 * @enum {string}
                                 */
                                role: "ase" | "backup" | "holder";
                                /** @description Assigned to this person in the help desk. */
                                isHeld: boolean;
                                /**
                                 * @description Why it stands here: emergency · overdue: its target has passed · due_today: its target falls before the working day ends · due_later: later · held: no customer waits · account: others hold it
                                 * @enum {string}
                                 */
                                because: "emergency" | "overdue" | "due_today" | "due_later" | "held" | "account";
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I am told, and when not */
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
                            kinds: {
                                kind: string;
                                title: string;
                                about: string;
                                /** @description Cannot be switched off. */
                                pages: boolean;
                                isOn: boolean;
                            }[];
                            quietHours: {
                                start: number;
                                end: number;
                            } | null;
                            quietDays: number[];
                            /** @description The person’s own, from the directory: quiet hours are in it. */
                            timeZone: string;
                            /** @description An instant, where it is quiet now. */
                            quietUntil: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /**
         * Set what I am told, and when not
         * @description Kinds on and off, and quiet hours in one’s own zone: what is due in them is told when they end. Pages to whoever is on call are told at any hour.
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
                        /** @description Kinds that are not told. Pages are told all the same. */
                        muted: string[];
                        /** @description Held until they end; the end before the start is past midnight. null: none. */
                        quietHours: {
                            /** @description Minutes after local midnight. */
                            start: number;
                            /** @description Minutes after local midnight. */
                            end: number;
                        } | null;
                        /** @description Weekdays, 1 Monday to 7, that are quiet from midnight to midnight. */
                        quietDays: number[];
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
                            kinds: {
                                kind: string;
                                title: string;
                                about: string;
                                /** @description Cannot be switched off. */
                                pages: boolean;
                                isOn: boolean;
                            }[];
                            quietHours: {
                                start: number;
                                end: number;
                            } | null;
                            quietDays: number[];
                            /** @description The person’s own, from the directory: quiet hours are in it. */
                            timeZone: string;
                            /** @description An instant, where it is quiet now. */
                            quietUntil: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who answers for every account
         * @description Exceptions first; each account with its strip of who answers, and the hours that need a name.
         */
        get: {
            parameters: {
                query?: {
                    /** @description absent: now. */
                    at?: string;
                    /** @description Hours drawn before `at`. */
                    before?: number;
                    /** @description Hours drawn after `at`. */
                    after?: number;
                    /** @description The reader’s time zone for the sentences, IANA name. */
                    zone?: string;
                    /** @description A region’s code; absent: all. */
                    region?: string;
                    /** @description Part of an account’s or ASE’s name. */
                    q?: string;
                    /** @description Show only accounts of this state; all are counted. */
                    state?: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                    /** @description true: show only accounts whose ASE the reader is, or for which they cover; all are counted. */
                    mine?: "true" | "false";
                    /** @description Where more match than `limit`: show at most so many of each state. */
                    perState?: number;
                    /** @description Accounts at most; fewer where more than 48 hours are drawn: 9,600 hours in all. */
                    limit?: number;
                    /** @description Leave out so many before. */
                    offset?: number;
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
                            /** @description An instant, ISO 8601 UTC. */
                            at: string;
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            sentence: string;
                            /** @description The second line: what the rest of the accounts rest on. */
                            second: string;
                            regions: {
                                code: string;
                                name: string;
                                zone: string;
                                /** @description Whether the region’s schedule is open. */
                                isOpen: boolean;
                                /** @description ASEs of the region on duty. */
                                onDuty: number;
                            }[];
                            counts: {
                                accounts: number;
                                named: number;
                                backup: number;
                                away: number;
                                globalSupport: number;
                                nobody: number;
                                noService: number;
                            };
                            /** @description Exceptions first: nobody, away, backup; then named; then the rest by return. Where there are many, the reader’s own and their region’s come first within each. */
                            accounts: {
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                regionCode: string;
                                /**
                                 * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                 * @enum {string}
                                 */
                                state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                noService: string | null;
                                /** @enum {string} */
                                handlingMode: "engage" | "auto_assign";
                                /** @description false: shadow, nothing is written outside. */
                                isLive: boolean;
                                ase: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    regionCode: string;
                                    zone: string;
                                    isPrimary: boolean;
                                    /** @enum {string} */
                                    presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                    /** @description End of duty, of busy or of being away; null where it has none. */
                                    until: string | null;
                                    /** @description When on duty and not busy: now, or later; null: never. */
                                    nextAvailable: string | null;
                                } | null;
                                acting: {
                                    /** @enum {string} */
                                    kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                    personId: string | null;
                                    personName: string | null;
                                    /** @description The internal channel of Global Support, where nobody named answers. */
                                    channel: string | null;
                                    /** @description When this answer changes; null: not within the asked stretch. */
                                    until: string | null;
                                };
                                /** @description When any ASE of the account is on duty and not busy. */
                                returnAt: string | null;
                                onCall: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The reader is one of its ASEs, or covers for one. */
                                isMine: boolean;
                                segments: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                    /** @enum {string} */
                                    kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                    personId: string | null;
                                    personName: string | null;
                                    /** @description The primary ASE in this stretch. */
                                    presence: ("on_duty" | "busy" | "off_duty" | "away" | "left") | null;
                                }[];
                                ground: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                }[];
                            }[];
                            /** @description Accounts that match; `counts` tells how many of each state. */
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How I sign in, where I am signed in, my keys
         * @description For people who signed in as themselves, in a browser.
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
                            person: {
                                name: string;
                                email: string;
                                roles: string[];
                            };
                            hasPassword: boolean;
                            passkeysAt: string;
                            passkeys: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                                createdAt: string | null;
                                /** @description Kept in step between several devices. */
                                isSynced: boolean;
                            }[];
                            sessions: {
                                /** Format: uuid */
                                id: string;
                                isThis: boolean;
                                /** @enum {string} */
                                method: "password" | "passkey" | "sso" | "link";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                lastSeenAt: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                expiresAt: string;
                                ipAddress: string | null;
                                userAgent: string | null;
                            }[];
                            keys: {
                                /** Format: uuid */
                                id: string;
                                /** @description The first signs of the key. */
                                beginning: string;
                                name: string;
                                /** @description Of a service token; null: the person’s roles. */
                                role: string | null;
                                scopes: string[];
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                createdByName: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                expiresAt: string;
                                lastUsedAt: string | null;
                                revokedAt: string | null;
                            }[];
                            /** @description Single sign-on at which this person is known. */
                            providers: string[];
                            /** @description What a key of this person may be given. */
                            scopes: ("platform.read_self" | "platform.read_programme" | "platform.follow_live" | "platform.read_audit" | "platform.read_jobs" | "platform.repair_jobs" | "platform.read_stop_switch" | "platform.stop_outside_writes" | "platform.allow_outside_writes" | "identity.use_own" | "identity.read" | "identity.change" | "identity.change_providers" | "directory.read" | "directory.change" | "directory.clear" | "accounts.read" | "accounts.read_capacity" | "accounts.add" | "accounts.change" | "accounts.change_content" | "accounts.restrict" | "accounts.set_ase" | "accounts.merge" | "prospects.read" | "prospects.change" | "accounts.request_ase" | "absences.read" | "absences.read_covers" | "absences.file" | "absences.decide" | "coverage.read" | "coverage.change_shifts" | "calendar.read" | "calendar.change" | "tickets.read" | "tickets.replay" | "tickets.import" | "imports.read" | "tickets.override" | "tickets.undo" | "tickets.go_live" | "tickets.record_emergency" | "environments.read" | "environments.change" | "tasks.read" | "tasks.change" | "preferences.use" | "notify.read" | "notify.read_others" | "connections.read" | "connections.change" | "settings.read" | "settings.change" | "search.ask" | "guides.read" | "guides.change" | "privacy.read" | "privacy.erase" | "privacy.export")[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/own/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an API key
         * @description Sent as `Authorization: Bearer <key>`. Never more than you may yourself. For people who signed in as themselves, in a browser.
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
                        /** @description What it is for. */
                        name: string;
                        /** @description What the key may do, as `tickets.read`. */
                        scopes: ("platform.read_self" | "platform.read_programme" | "platform.follow_live" | "platform.read_audit" | "platform.read_jobs" | "platform.repair_jobs" | "platform.read_stop_switch" | "platform.stop_outside_writes" | "platform.allow_outside_writes" | "identity.use_own" | "identity.read" | "identity.change" | "identity.change_providers" | "directory.read" | "directory.change" | "directory.clear" | "accounts.read" | "accounts.read_capacity" | "accounts.add" | "accounts.change" | "accounts.change_content" | "accounts.restrict" | "accounts.set_ase" | "accounts.merge" | "prospects.read" | "prospects.change" | "accounts.request_ase" | "absences.read" | "absences.read_covers" | "absences.file" | "absences.decide" | "coverage.read" | "coverage.change_shifts" | "calendar.read" | "calendar.change" | "tickets.read" | "tickets.replay" | "tickets.import" | "imports.read" | "tickets.override" | "tickets.undo" | "tickets.go_live" | "tickets.record_emergency" | "environments.read" | "environments.change" | "tasks.read" | "tasks.change" | "preferences.use" | "notify.read" | "notify.read_others" | "connections.read" | "connections.change" | "settings.read" | "settings.change" | "search.ask" | "guides.read" | "guides.change" | "privacy.read" | "privacy.erase" | "privacy.export")[];
                        /**
                         * @description How long it is good.
                         * @default 90
                         */
                        days?: number;
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
                            /** Format: uuid */
                            id: string;
                            /** @description Shown this once: only its hash is kept. */
                            key: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            expiresAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/keys/{id}": {
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
         * Revoke an API key
         * @description For people who signed in as themselves, in a browser.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a passkey
         * @description For people who signed in as themselves, in a browser.
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
                        name: string;
                        /** @description As WebAuthn’s JSON has it. */
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the browser makes a passkey with
         * @description For people who signed in as themselves, in a browser.
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
                /** @description As WebAuthn’s JSON has it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/passkeys/{id}": {
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
         * Remove a passkey; the last way in stays
         * @description For people who signed in as themselves, in a browser.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set another password; other sessions end
         * @description For people who signed in as themselves, in a browser.
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
                        /** @description The present password, where there is one. */
                        current?: string;
                        /** @description 12 characters or more; a sentence is fine. */
                        password: string;
                        /**
                         * @description Also revoke every API key of one’s own: for a password that somebody else may have known.
                         * @default false
                         */
                        revokeKeys?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/sessions/{id}": {
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
         * End one of my sessions
         * @description For people who signed in as themselves, in a browser.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere, here too
         * @description For people who signed in as themselves, in a browser.
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
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that could not be read */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Settled ones too. */
                    all?: "true" | "false";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                source: string;
                                /** @description An instant, ISO 8601 UTC. */
                                receivedAt: string;
                                reason: string;
                                problems: {
                                    path: string;
                                    message: string;
                                }[];
                                /** @enum {string} */
                                state: "parked" | "taken_in" | "discarded";
                                attempts: number;
                                /** @description The first 2,000 characters as delivered. */
                                preview: string;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/parked-events/{parkedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A parked event as it was delivered */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    parkedId: string;
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
                            /** Format: uuid */
                            id: string;
                            source: string;
                            /** @description An instant, ISO 8601 UTC. */
                            receivedAt: string;
                            reason: string;
                            problems: {
                                path: string;
                                message: string;
                            }[];
                            /** @enum {string} */
                            state: "parked" | "taken_in" | "discarded";
                            attempts: number;
                            /** @description The first 2,000 characters as delivered. */
                            preview: string;
                            /** @description The body as delivered, at most its first 200,000 characters. */
                            raw: string;
                            /** @description Characters of the whole body. */
                            length: number;
                            settledAt: string | null;
                            settledBy: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/parked-events/{parkedId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard a parked event */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    parkedId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked-events/{parkedId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a parked event again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    parkedId: string;
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
                            taken: number;
                            /** @description Delivered before: nothing changed. */
                            known: number;
                            /** @description Older than what is known: recorded, decides nothing. */
                            late: number;
                            decisions: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Part of a name, an address or an id in another system. */
                    q?: string;
                    regionId?: string;
                    teamId?: string;
                    role?: "director" | "manager" | "ase" | "support_engineer" | "account_team" | "customer_contact" | "support_operations";
                    language?: string;
                    /** @description `true`: who has not left as of today, UTC. */
                    active?: "true" | "false" | "any";
                    sort?: "name" | "-name" | "created" | "-created";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string;
                                title: string | null;
                                /** Format: uuid */
                                regionId: string;
                                teamId: string | null;
                                timeZone: string;
                                languages: string[];
                                managerId: string | null;
                                roles: string[];
                                isSenior: boolean;
                                helpDeskUserId: string | null;
                                gitlabUsername: string | null;
                                slackId: string | null;
                                pagerId: string | null;
                                /** @description Last working day; null: here. */
                                leftOn: string | null;
                                maxAccounts: number | null;
                                maxAccountsReason: string | null;
                                /** @description May know of restricted and US-government accounts. */
                                isCleared: boolean;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Add a person
         * @description Managers add to their own region.
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
                        name: string;
                        /** Format: email */
                        email: string;
                        title?: string | null;
                        /** Format: uuid */
                        regionId: string;
                        /** @description A team of the region; null: none. */
                        teamId?: string | null;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone: string;
                        /**
                         * @description Language codes, as `en`, `de`.
                         * @default [
                         *       "en"
                         *     ]
                         */
                        languages?: string[];
                        managerId?: string | null;
                        /**
                         * @description Only a director gives or takes `director`.
                         * @default []
                         */
                        roles?: ("director" | "manager" | "ase" | "support_engineer" | "account_team" | "customer_contact" | "support_operations")[];
                        /** @default false */
                        isSenior?: boolean;
                        /** @description The person’s user id in the help desk. */
                        helpDeskUserId?: string | null;
                        gitlabUsername?: string | null;
                        slackId?: string | null;
                        pagerId?: string | null;
                        /** @description Overrides the programme’s limit; needs a reason. */
                        maxAccounts?: number | null;
                        maxAccountsReason?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                            title: string | null;
                            /** Format: uuid */
                            regionId: string;
                            teamId: string | null;
                            timeZone: string;
                            languages: string[];
                            managerId: string | null;
                            roles: string[];
                            isSenior: boolean;
                            helpDeskUserId: string | null;
                            gitlabUsername: string | null;
                            slackId: string | null;
                            pagerId: string | null;
                            /** @description Last working day; null: here. */
                            leftOn: string | null;
                            maxAccounts: number | null;
                            maxAccountsReason: string | null;
                            /** @description May know of restricted and US-government accounts. */
                            isCleared: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                            title: string | null;
                            /** Format: uuid */
                            regionId: string;
                            teamId: string | null;
                            timeZone: string;
                            languages: string[];
                            managerId: string | null;
                            roles: string[];
                            isSenior: boolean;
                            helpDeskUserId: string | null;
                            gitlabUsername: string | null;
                            slackId: string | null;
                            pagerId: string | null;
                            /** @description Last working day; null: here. */
                            leftOn: string | null;
                            maxAccounts: number | null;
                            maxAccountsReason: string | null;
                            /** @description May know of restricted and US-government accounts. */
                            isCleared: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person; what is not named stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** Format: email */
                        email?: string;
                        title?: string | null;
                        /** Format: uuid */
                        regionId?: string;
                        /** @description A team of the region; null: none. */
                        teamId?: string | null;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone?: string;
                        /** @description Language codes, as `en`, `de`. */
                        languages?: string[];
                        managerId?: string | null;
                        /** @description Only a director gives or takes `director`. */
                        roles?: ("director" | "manager" | "ase" | "support_engineer" | "account_team" | "customer_contact" | "support_operations")[];
                        isSenior?: boolean;
                        /** @description The person’s user id in the help desk. */
                        helpDeskUserId?: string | null;
                        gitlabUsername?: string | null;
                        slackId?: string | null;
                        pagerId?: string | null;
                        /** @description Overrides the programme’s limit; needs a reason. */
                        maxAccounts?: number | null;
                        maxAccountsReason?: string | null;
                        /** @description For restricted and US-government accounts. Only a director changes it. */
                        isCleared?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                            title: string | null;
                            /** Format: uuid */
                            regionId: string;
                            teamId: string | null;
                            timeZone: string;
                            languages: string[];
                            managerId: string | null;
                            roles: string[];
                            isSenior: boolean;
                            helpDeskUserId: string | null;
                            gitlabUsername: string | null;
                            slackId: string | null;
                            pagerId: string | null;
                            /** @description Last working day; null: here. */
                            leftOn: string | null;
                            maxAccounts: number | null;
                            maxAccountsReason: string | null;
                            /** @description May know of restricted and US-government accounts. */
                            isCleared: boolean;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of a person: as ASE, standing backup or night contact, former ones too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            items: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                priority: number;
                                /**
                                 * @description An ASE of the account, or whom its policy names.
                                 * @enum {string}
                                 */
                                as: "ase" | "standing_backup" | "night_contact";
                                isPrimary: boolean;
                                /** @description First day; null: always. */
                                startsOn: string | null;
                                /** @description Last day; null: until further notice. */
                                endsOn: string | null;
                                /**
                                 * @description By the account’s own date.
                                 * @enum {string}
                                 */
                                when: "now" | "later" | "over";
                                /** @description Percent of the person’s time, where it was set. */
                                share: number | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/people/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person’s working hours, time away, covers and accounts over some weeks */
        get: {
            parameters: {
                query?: {
                    /** @description absent: now. */
                    from?: string;
                    days?: number;
                };
                header?: never;
                path: {
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
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            zone: string;
                            /** @description Working hours without time off and holidays. */
                            duty: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 UTC. */
                                end: string;
                            }[];
                            /** @description Time off and public holidays, nights and weekends included; why is not told. */
                            away: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 UTC. */
                                end: string;
                                holiday: boolean;
                            }[];
                            busy: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 UTC. */
                                end: string;
                            }[];
                            /** @description Accounts that the person covers as a named backup. */
                            covers: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 UTC. */
                                end: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                forPersonName: string;
                            }[];
                            /** @description Accounts whose ASE the person is in that time; `end` null: until further notice. */
                            assignments: {
                                /** @description An instant, ISO 8601 UTC. */
                                start: string;
                                end: string | null;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                            }[];
                            /** @description Whole weeks of the asked stretch. */
                            weeks: {
                                /** @description A Monday in the person’s zone. */
                                startsOn: string;
                                /** @description Working hours in that week, without time off and holidays. */
                                hours: number;
                                /** @description Hours that their accounts bought of them. */
                                sold: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/people/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person’s own hours; none: the region’s schedule */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            items: {
                                /** @description First local date on which they hold; null: always before. */
                                from: string | null;
                                /** @description First local date on which they no longer hold; null: until further notice. */
                                until: string | null;
                                timeZone: string;
                                /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                                weekly: {
                                    weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                    /** @description Minutes after local midnight. */
                                    start: number;
                                    /** @description Minutes after the same midnight; past 1440 is the next day. */
                                    end: number;
                                }[];
                                holidaySetIds: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /** Set a person’s own hours from a date on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description From this local date on, until further notice; null: always. */
                        from: string | null;
                        /** @description The person’s own hours; null: the hours of the region’s schedule. */
                        own: {
                            /** @description An IANA time zone, as Europe/Amsterdam. */
                            timeZone: string;
                            /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                            weekly: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[];
                            /**
                             * @description Lists of holidays on which the hours are off.
                             * @default []
                             */
                            holidaySetIds?: string[];
                        } | null;
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
                            items: {
                                /** @description First local date on which they hold; null: always before. */
                                from: string | null;
                                /** @description First local date on which they no longer hold; null: until further notice. */
                                until: string | null;
                                timeZone: string;
                                /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                                weekly: {
                                    weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                    /** @description Minutes after local midnight. */
                                    start: number;
                                    /** @description Minutes after the same midnight; past 1440 is the next day. */
                                    end: number;
                                }[];
                                holidaySetIds: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a person on the interest list */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        stage: "considering" | "preparing" | "appointed" | "new";
                        note?: string | null;
                        /** @description A calendar date, YYYY-MM-DD. */
                        since: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Take a person off the interest list */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the last working day, and see what the person leaves behind */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Last working day; null: stays after all. */
                        leftOn: string | null;
                        reason?: string | null;
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
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string;
                                title: string | null;
                                /** Format: uuid */
                                regionId: string;
                                teamId: string | null;
                                timeZone: string;
                                languages: string[];
                                managerId: string | null;
                                roles: string[];
                                isSenior: boolean;
                                helpDeskUserId: string | null;
                                gitlabUsername: string | null;
                                slackId: string | null;
                                pagerId: string | null;
                                /** @description Last working day; null: here. */
                                leftOn: string | null;
                                maxAccounts: number | null;
                                maxAccountsReason: string | null;
                                /** @description May know of restricted and US-government accounts. */
                                isCleared: boolean;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                            };
                            /** @description What still names this person after the last day. Nothing is moved by itself. */
                            leavesBehind: {
                                /** @description `assignment`, `task`, `cover`, `standing_backup`, `region` … */
                                kind: string;
                                id: string;
                                title: string;
                                /** @description What somebody has to do about it. */
                                todo: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/leaves-behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person would leave behind after this last working day; nothing is changed */
        get: {
            parameters: {
                query: {
                    /** @description The last working day in question. */
                    leftOn: string;
                };
                header?: never;
                path: {
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
                            /** @description What still names this person after the last day. Nothing is moved by itself. */
                            items: {
                                /** @description `assignment`, `task`, `cover`, `standing_backup`, `region` … */
                                kind: string;
                                id: string;
                                title: string;
                                /** @description What somebody has to do about it. */
                                todo: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/people/{id}/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could take over each account of somebody who leaves */
        get: {
            parameters: {
                query?: {
                    /** @description First day of the successors; absent: the day after the last working day, else tomorrow. */
                    startsOn?: string;
                };
                header?: never;
                path: {
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
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @description Last working day; null: the person stays. */
                            leftOn: string | null;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            /** @description false: what this caller files waits for somebody who may set ASEs. */
                            appliedAtOnce: boolean;
                            /** @description Held on the first day of the successors or later; the most important first. */
                            accounts: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                priority: number;
                                isPrimary: boolean;
                                /** @description A calendar date, YYYY-MM-DD. */
                                since: string;
                                /** @description A request about this assignment that is under way already; null: none. */
                                openRequestId: string | null;
                                /** @description The best with room once those above are given out. */
                                suggestedId: string | null;
                                /** @description The best five, each with the reasons. */
                                candidates: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    /** @description Room 40, shared hours 30, continuity 20, region 15, languages 10 at most. */
                                    points: number;
                                    /** @description false: no room. */
                                    canTakeIt: boolean;
                                    reasons: {
                                        code: string;
                                        points: number;
                                        text: string;
                                    }[];
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Replace somebody on these accounts, all or none
         * @description One request an account, in one transaction. Where the setting lets the caller they are applied, and one that is blocked refuses all; else they wait for whoever may.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        replacements: {
                            /** Format: uuid */
                            accountId: string;
                            /** @description The successor; null: the assignment ends without one. */
                            personId: string | null;
                            /** @description First day of the successor, in the account’s zone. */
                            startsOn: string;
                            /** @default 0 */
                            overlapDays?: number;
                        }[];
                        reason?: string | null;
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
                             * @description Lists its requests: `/api/v1/ase-requests?handoverId=…`.
                             */
                            handoverId: string;
                            requests: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                /** @enum {string} */
                                kind: "set" | "replace" | "remove";
                                personId: string | null;
                                outgoingPersonId: string | null;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                overlapDays: number;
                                reason: string | null;
                                /**
                                 * @description `waiting` for a director · `failed`: findings block or a step failed, see what to do.
                                 * @enum {string}
                                 */
                                state: "waiting" | "applying" | "done" | "failed" | "refused" | "withdrawn";
                                findings: {
                                    code: string;
                                    /** @enum {string} */
                                    level: "blocking" | "warning";
                                    message: string;
                                    /** @description What to do about it. */
                                    todo: string;
                                }[];
                                requestedBy: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                requestedAt: string;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                closedAt: string | null;
                                /** @description The hand-over of a leaving person that it is part of. */
                                handoverId: string | null;
                                steps: {
                                    position: number;
                                    /** @enum {string} */
                                    name: "assignments" | "org_note" | "handover" | "assigned_se";
                                    /** @enum {string} */
                                    state: "waiting" | "done" | "failed" | "skipped";
                                    /** @description What was done, why it was skipped, or what to do. */
                                    detail: string | null;
                                    attempts: number;
                                    finishedAt: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/replacements/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What replacing somebody on these accounts would meet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        replacements: {
                            /** Format: uuid */
                            accountId: string;
                            /** @description The successor; null: the assignment ends without one. */
                            personId: string | null;
                            /** @description First day of the successor, in the account’s zone. */
                            startsOn: string;
                            /** @default 0 */
                            overlapDays?: number;
                        }[];
                        reason?: string | null;
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
                            /** @description true: nothing blocks any of them. */
                            clear: boolean;
                            appliedAtOnce: boolean;
                            items: {
                                /** Format: uuid */
                                accountId: string;
                                clear: boolean;
                                findings: {
                                    code: string;
                                    /** @enum {string} */
                                    level: "blocking" | "warning";
                                    message: string;
                                    /** @description What to do about it. */
                                    todo: string;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planned-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes that customers plan
         * @description Windows that are not over, by when they open, 500 at most; of one account or of all.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    /** @description Only windows that end after it; absent: now. */
                    from?: string;
                    /** @description Only windows that open before it. */
                    to?: string;
                    /** @description true: also those that were withdrawn. */
                    withdrawn?: "true" | "false";
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
                            items: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                                /** @description To whom it was announced, with its earlier revisions. */
                                told: {
                                    to: string;
                                    /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                    at: string;
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/planned-changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write a planned change anew
         * @description A revision of its own: whoever heard of it hears of this at once. 409 once it is withdrawn.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    changeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        /** @description What is planned, and what can go wrong. */
                        about?: string | null;
                        /** @description The window opens. */
                        start: string;
                        /** @description The first instant after the window; 31 days later at most. */
                        end: string;
                        /** @enum {string} */
                        risk: "low" | "medium" | "high";
                        /** @description How to go back, and until when that is possible. */
                        rollBack?: string | null;
                        /** @description Whom to call at the customer. */
                        contacts?: string | null;
                        runbookUrl?: string | null;
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
                             * @description The same through every revision.
                             */
                            id: string;
                            revision: number;
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            accountZone: string;
                            title: string;
                            about: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @enum {string} */
                            risk: "low" | "medium" | "high";
                            rollBack: string | null;
                            contacts: string | null;
                            runbookUrl: string | null;
                            /** @enum {string} */
                            state: "planned" | "withdrawn";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                            recordedBy: string;
                            /** @description To whom it was announced, with its earlier revisions. */
                            told: {
                                to: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                at: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planned-changes/{changeId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every revision of a planned change */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    changeId: string;
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
                            /** @description Every revision, the newest first. */
                            items: {
                                /**
                                 * Format: uuid
                                 * @description The same through every revision.
                                 */
                                id: string;
                                revision: number;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                accountZone: string;
                                title: string;
                                about: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @enum {string} */
                                risk: "low" | "medium" | "high";
                                rollBack: string | null;
                                contacts: string | null;
                                runbookUrl: string | null;
                                /** @enum {string} */
                                state: "planned" | "withdrawn";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                recordedAt: string;
                                recordedBy: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/planned-changes/{changeId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a planned change
         * @description Whoever heard of it hears that it does not happen. 409 once it is withdrawn.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    changeId: string;
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
                             * @description The same through every revision.
                             */
                            id: string;
                            revision: number;
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            accountZone: string;
                            title: string;
                            about: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @enum {string} */
                            risk: "low" | "medium" | "high";
                            rollBack: string | null;
                            contacts: string | null;
                            runbookUrl: string | null;
                            /** @enum {string} */
                            state: "planned" | "withdrawn";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            recordedAt: string;
                            recordedBy: string;
                            /** @description To whom it was announced, with its earlier revisions. */
                            told: {
                                to: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                at: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I read: time zone, colours, density, columns */
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
                            display: {
                                /** @description The zone that times are read in; null: the browser’s. */
                                timeZone: string | null;
                                /**
                                 * @description auto: as the system says.
                                 * @enum {string}
                                 */
                                colourScheme: "auto" | "light" | "dark";
                                /**
                                 * @description Rows of 36 or of 28.
                                 * @enum {string}
                                 */
                                density: "comfortable" | "compact";
                            };
                            /** @description By the name of the list. */
                            lists: {
                                [key: string]: {
                                    /** @description Those shown; null: as the list has them. */
                                    columns: string[] | null;
                                    /** @description The saved view it opens with; null: none. */
                                    defaultViewId: string | null;
                                };
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/preferences/display": {
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
        /** Set how I read; what is not named stays */
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
                        /** @description The zone that times are read in; null: the browser’s. */
                        timeZone?: string | null;
                        /**
                         * @description auto: as the system says.
                         * @enum {string}
                         */
                        colourScheme?: "auto" | "light" | "dark";
                        /**
                         * @description Rows of 36 or of 28.
                         * @enum {string}
                         */
                        density?: "comfortable" | "compact";
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
                            display: {
                                /** @description The zone that times are read in; null: the browser’s. */
                                timeZone: string | null;
                                /**
                                 * @description auto: as the system says.
                                 * @enum {string}
                                 */
                                colourScheme: "auto" | "light" | "dark";
                                /**
                                 * @description Rows of 36 or of 28.
                                 * @enum {string}
                                 */
                                density: "comfortable" | "compact";
                            };
                            /** @description By the name of the list. */
                            lists: {
                                [key: string]: {
                                    /** @description Those shown; null: as the list has them. */
                                    columns: string[] | null;
                                    /** @description The saved view it opens with; null: none. */
                                    defaultViewId: string | null;
                                };
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/preferences/lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the columns of a list, and the view it opens with */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    list: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Those shown; null: as the list has them. */
                        columns: string[] | null;
                        /** @description The saved view it opens with; null: none. */
                        defaultViewId: string | null;
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
                            display: {
                                /** @description The zone that times are read in; null: the browser’s. */
                                timeZone: string | null;
                                /**
                                 * @description auto: as the system says.
                                 * @enum {string}
                                 */
                                colourScheme: "auto" | "light" | "dark";
                                /**
                                 * @description Rows of 36 or of 28.
                                 * @enum {string}
                                 */
                                density: "comfortable" | "compact";
                            };
                            /** @description By the name of the list. */
                            lists: {
                                [key: string]: {
                                    /** @description Those shown; null: as the list has them. */
                                    columns: string[] | null;
                                    /** @description The saved view it opens with; null: none. */
                                    defaultViewId: string | null;
                                };
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether people are there, until when, and when they are away next */
        get: {
            parameters: {
                query: {
                    /** @description Up to 500 people, separated by commas. */
                    ids: string;
                    /** @description absent: now. */
                    at?: string;
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
                            /** @description An instant, ISO 8601 UTC. */
                            at: string;
                            items: {
                                /** Format: uuid */
                                personId: string;
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                /** @description End of duty, of busy or of being away; null where it has none. */
                                until: string | null;
                                /** @description When on duty and not busy: now, or later; null: never. */
                                nextAvailable: string | null;
                                /** @description The next time off or holiday within 90 days that costs working hours; never why. */
                                nextAway: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                } | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programme of this database */
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
                            name: string;
                            isDemo: boolean;
                            /**
                             * @description `demo`: the one inside the program, which only a demo has.
                             * @enum {string}
                             */
                            helpDesk: "connected" | "demo" | "none";
                            /**
                             * Format: date-time
                             * @description An instant, ISO 8601 in UTC.
                             */
                            now: string;
                            version: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers who may sign, by their likely start */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Part of the name. */
                    q?: string;
                    regionId?: string;
                    /** @description `true`: neither won nor lost. */
                    open?: "true" | "false";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                languages: string[];
                                aseCount: number;
                                hoursPerWeek: number;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                likelihood: number;
                                /**
                                 * @description `won`: it became an account. `lost`: it did not sign.
                                 * @enum {string}
                                 */
                                stage: "interested" | "talking" | "agreed" | "won" | "lost";
                                note: string | null;
                                /** @description The account it became. */
                                accountId: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                createdBy: string;
                                closedAt: string | null;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Note a prospect */
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
                        name: string;
                        /** Format: uuid */
                        regionId: string;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone: string;
                        /**
                         * @description Languages its ASE has to speak, as `en`; empty: any.
                         * @default []
                         */
                        languages?: string[];
                        /** @default 1 */
                        aseCount?: number;
                        /** @description Absent: the programme’s setting. */
                        hoursPerWeek?: number;
                        /** @description The likely first day of service. */
                        startsOn: string;
                        /** @description How likely it signs, in percent. */
                        likelihood: number;
                        /**
                         * @description How far the talks are.
                         * @default interested
                         * @enum {string}
                         */
                        stage?: "interested" | "talking" | "agreed";
                        note?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            languages: string[];
                            aseCount: number;
                            hoursPerWeek: number;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            likelihood: number;
                            /**
                             * @description `won`: it became an account. `lost`: it did not sign.
                             * @enum {string}
                             */
                            stage: "interested" | "talking" | "agreed" | "won" | "lost";
                            note: string | null;
                            /** @description The account it became. */
                            accountId: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            createdBy: string;
                            closedAt: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prospects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One prospect */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            languages: string[];
                            aseCount: number;
                            hoursPerWeek: number;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            likelihood: number;
                            /**
                             * @description `won`: it became an account. `lost`: it did not sign.
                             * @enum {string}
                             */
                            stage: "interested" | "talking" | "agreed" | "won" | "lost";
                            note: string | null;
                            /** @description The account it became. */
                            accountId: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            createdBy: string;
                            closedAt: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a prospect; what is not named stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** Format: uuid */
                        regionId?: string;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone?: string;
                        /** @description Languages its ASE has to speak, as `en`; empty: any. */
                        languages?: string[];
                        aseCount?: number;
                        /** @description Hours a week of each ASE. */
                        hoursPerWeek?: number;
                        /** @description The likely first day of service. */
                        startsOn?: string;
                        /** @description How likely it signs, in percent. */
                        likelihood?: number;
                        /**
                         * @description `lost` closes it.
                         * @enum {string}
                         */
                        stage?: "interested" | "talking" | "agreed" | "lost";
                        note?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: uuid */
                            regionId: string;
                            timeZone: string;
                            languages: string[];
                            aseCount: number;
                            hoursPerWeek: number;
                            /** @description A calendar date, YYYY-MM-DD. */
                            startsOn: string;
                            likelihood: number;
                            /**
                             * @description `won`: it became an account. `lost`: it did not sign.
                             * @enum {string}
                             */
                            stage: "interested" | "talking" | "agreed" | "won" | "lost";
                            note: string | null;
                            /** @description The account it became. */
                            accountId: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            createdBy: string;
                            closedAt: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/prospects/{id}/become-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a prospect an account
         * @description The account has no contract and no organisation yet; the prospect is won and closed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The account’s name; absent: the prospect’s. */
                        name?: string;
                        /** @default [] */
                        domains?: string[];
                        crmId?: string | null;
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
                            /** Format: uuid */
                            accountId: string;
                            prospect: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: uuid */
                                regionId: string;
                                timeZone: string;
                                languages: string[];
                                aseCount: number;
                                hoursPerWeek: number;
                                /** @description A calendar date, YYYY-MM-DD. */
                                startsOn: string;
                                likelihood: number;
                                /**
                                 * @description `won`: it became an account. `lost`: it did not sign.
                                 * @enum {string}
                                 */
                                stage: "interested" | "talking" | "agreed" | "won" | "lost";
                                note: string | null;
                                /** @description The account it became. */
                                accountId: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                createdBy: string;
                                closedAt: string | null;
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions with their leaders */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                timeZone: string;
                                /** Format: uuid */
                                scheduleId: string;
                                leaderId: string | null;
                                supportChannel: string;
                                responsibilities: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add a region */
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
                        /** @description Short code, as EMEA: the value of a ticket’s preferred region maps to it. */
                        code: string;
                        name: string;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone: string;
                        /**
                         * Format: uuid
                         * @description The region’s default hours.
                         */
                        scheduleId: string;
                        /** @description The manager who leads it. */
                        leaderId?: string | null;
                        /** @description Where Global Support of this region is told: an internal channel. */
                        supportChannel: string;
                        /** @description What the leader answers for; Markdown. */
                        responsibilities?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            timeZone: string;
                            /** Format: uuid */
                            scheduleId: string;
                            leaderId: string | null;
                            supportChannel: string;
                            responsibilities: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{id}": {
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
        /** Change a region */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Short code, as EMEA: the value of a ticket’s preferred region maps to it. */
                        code?: string;
                        name?: string;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone?: string;
                        /**
                         * Format: uuid
                         * @description The region’s default hours.
                         */
                        scheduleId?: string;
                        /** @description The manager who leads it. */
                        leaderId?: string | null;
                        /** @description Where Global Support of this region is told: an internal channel. */
                        supportChannel?: string;
                        /** @description What the leader answers for; Markdown. */
                        responsibilities?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            timeZone: string;
                            /** Format: uuid */
                            scheduleId: string;
                            leaderId: string | null;
                            supportChannel: string;
                            responsibilities: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replays */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description An instant, ISO 8601 UTC. */
                                from: string;
                                /** @description An instant, ISO 8601 UTC. */
                                to: string;
                                changes: unknown;
                                /** @enum {string} */
                                state: "running" | "done" | "failed";
                                /** @description An instant, ISO 8601 UTC. */
                                startedAt: string;
                                startedBy: string;
                                finishedAt: string | null;
                                decisions: number;
                                differences: number;
                                summary: {
                                    /** @description An estimate, and called one. */
                                    sentence: string;
                                    /** @description Tickets whose assignee would have been another. */
                                    moved: number;
                                    /** @description Tickets for which a named person would have been on duty 30 minutes before the deadline, and was not the assignee. */
                                    moreNamed: number;
                                    byRule: {
                                        rule: number | null;
                                        before: number;
                                        after: number;
                                    }[];
                                } | null;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Decide a past period again
         * @description Under other settings, on the inputs of then. Runs in the background; the difference is stored. An estimate.
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
                        /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                        from: string;
                        /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                        to: string;
                        /** @description What differs from the settings that were in force; everything else stays. */
                        changes: {
                            /** @enum {string} */
                            defaultHandlingMode?: "engage" | "auto_assign";
                            warnBeforeMinutes?: number;
                            replyTargets?: {
                                [key: string]: {
                                    /** @description Minutes to the first reply. */
                                    first: number;
                                    /** @description Minutes to each further reply. */
                                    next: number;
                                };
                            };
                            emergencyTags?: string[];
                            emergencyForms?: string[];
                            emergencyPriorities?: ("urgent" | "high" | "normal" | "low")[];
                            onCallPersonId?: string | null;
                            integrationUserIds?: string[];
                            /** @description The mode of some accounts, whatever they had set. */
                            handlingMode?: {
                                /** @description Empty: every account. */
                                accounts: string[];
                                /** @enum {string} */
                                mode: "engage" | "auto_assign";
                            };
                        };
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
                            /** Format: uuid */
                            id: string;
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            changes: unknown;
                            /** @enum {string} */
                            state: "running" | "done" | "failed";
                            /** @description An instant, ISO 8601 UTC. */
                            startedAt: string;
                            startedBy: string;
                            finishedAt: string | null;
                            decisions: number;
                            differences: number;
                            summary: {
                                /** @description An estimate, and called one. */
                                sentence: string;
                                /** @description Tickets whose assignee would have been another. */
                                moved: number;
                                /** @description Tickets for which a named person would have been on duty 30 minutes before the deadline, and was not the assignee. */
                                moreNamed: number;
                                byRule: {
                                    rule: number | null;
                                    before: number;
                                    after: number;
                                }[];
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replays/{replayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A replay */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    replayId: string;
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
                            /** Format: uuid */
                            id: string;
                            /** @description An instant, ISO 8601 UTC. */
                            from: string;
                            /** @description An instant, ISO 8601 UTC. */
                            to: string;
                            changes: unknown;
                            /** @enum {string} */
                            state: "running" | "done" | "failed";
                            /** @description An instant, ISO 8601 UTC. */
                            startedAt: string;
                            startedBy: string;
                            finishedAt: string | null;
                            decisions: number;
                            differences: number;
                            summary: {
                                /** @description An estimate, and called one. */
                                sentence: string;
                                /** @description Tickets whose assignee would have been another. */
                                moved: number;
                                /** @description Tickets for which a named person would have been on duty 30 minutes before the deadline, and was not the assignee. */
                                moreNamed: number;
                                byRule: {
                                    rule: number | null;
                                    before: number;
                                    after: number;
                                }[];
                            } | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/replays/{replayId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would have been decided otherwise */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    replayId: string;
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
                            items: {
                                /** Format: uuid */
                                decisionId: string;
                                source: string;
                                ticketId: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                before: string;
                                after: string;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long each kind of data is kept, and what was removed lately */
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
                            kinds: {
                                /** @description As in the programme settings. */
                                kind: string;
                                about: string;
                                days: number;
                                defaultDays: number;
                            }[];
                            /** @description The last runs, the newest first. */
                            runs: {
                                /** @description A calendar date, YYYY-MM-DD. */
                                day: string;
                                /** @description null: it goes on. */
                                finishedAt: string | null;
                                /** @description Rows by kind. */
                                removed: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views of a list: my own, and those that others share */
        get: {
            parameters: {
                query: {
                    list: string;
                    /** @description true: only one’s own. */
                    mine?: "true" | "false";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                list: string;
                                name: string;
                                state: {
                                    [key: string]: string;
                                };
                                /** @description Everybody inside sees it: its name and its filters, whatever account they name. */
                                isShared: boolean;
                                isMine: boolean;
                                mayChange: boolean;
                                ownerName: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Save a list as it stands, under a name */
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
                        list: string;
                        name: string;
                        /** @description The list’s address: text, filters, order, columns. */
                        state: {
                            [key: string]: string;
                        };
                        /** @default false */
                        isShared?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            list: string;
                            name: string;
                            state: {
                                [key: string]: string;
                            };
                            /** @description Everybody inside sees it: its name and its filters, whatever account they name. */
                            isShared: boolean;
                            isMine: boolean;
                            mayChange: boolean;
                            ownerName: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            updatedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a saved view */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            list: string;
                            name: string;
                            state: {
                                [key: string]: string;
                            };
                            /** @description Everybody inside sees it: its name and its filters, whatever account they name. */
                            isShared: boolean;
                            isMine: boolean;
                            mayChange: boolean;
                            ownerName: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            updatedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /** Rename, replace or share a saved view */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @description The list’s address: text, filters, order, columns. */
                        state?: {
                            [key: string]: string;
                        };
                        isShared?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            list: string;
                            name: string;
                            state: {
                                [key: string]: string;
                            };
                            /** @description Everybody inside sees it: its name and its filters, whatever account they name. */
                            isShared: boolean;
                            isMine: boolean;
                            mayChange: boolean;
                            ownerName: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            updatedAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schedules with their hours */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @description In the order in which they hold, each from a local date on. */
                                hours: {
                                    /** @description First local date on which they hold; null: always before. */
                                    from: string | null;
                                    /** @description First local date on which they no longer hold; null: until further notice. */
                                    until: string | null;
                                    timeZone: string;
                                    /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                                    weekly: {
                                        weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                        /** @description Minutes after local midnight. */
                                        start: number;
                                        /** @description Minutes after the same midnight; past 1440 is the next day. */
                                        end: number;
                                    }[];
                                    holidaySetIds: string[];
                                }[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add a schedule */
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
                        name: string;
                        hours: {
                            /** @description From this local date on, until further notice; null: always. */
                            from: string | null;
                            /** @description An IANA time zone, as Europe/Amsterdam. */
                            timeZone: string;
                            /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                            weekly: {
                                weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                /** @description Minutes after local midnight. */
                                start: number;
                                /** @description Minutes after the same midnight; past 1440 is the next day. */
                                end: number;
                            }[];
                            /**
                             * @description Lists of holidays on which the hours are off.
                             * @default []
                             */
                            holidaySetIds?: string[];
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description In the order in which they hold, each from a local date on. */
                            hours: {
                                /** @description First local date on which they hold; null: always before. */
                                from: string | null;
                                /** @description First local date on which they no longer hold; null: until further notice. */
                                until: string | null;
                                timeZone: string;
                                /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                                weekly: {
                                    weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                    /** @description Minutes after local midnight. */
                                    start: number;
                                    /** @description Minutes after the same midnight; past 1440 is the next day. */
                                    end: number;
                                }[];
                                holidaySetIds: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}": {
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
        /** Rename a schedule */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description In the order in which they hold, each from a local date on. */
                            hours: {
                                /** @description First local date on which they hold; null: always before. */
                                from: string | null;
                                /** @description First local date on which they no longer hold; null: until further notice. */
                                until: string | null;
                                timeZone: string;
                                /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                                weekly: {
                                    weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                    /** @description Minutes after local midnight. */
                                    start: number;
                                    /** @description Minutes after the same midnight; past 1440 is the next day. */
                                    end: number;
                                }[];
                                holidaySetIds: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/schedules/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a schedule’s hours from a date on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description From this local date on, until further notice; null: always. */
                        from: string | null;
                        /** @description An IANA time zone, as Europe/Amsterdam. */
                        timeZone: string;
                        /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                        weekly: {
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                            /** @description Minutes after local midnight. */
                            start: number;
                            /** @description Minutes after the same midnight; past 1440 is the next day. */
                            end: number;
                        }[];
                        /**
                         * @description Lists of holidays on which the hours are off.
                         * @default []
                         */
                        holidaySetIds?: string[];
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description In the order in which they hold, each from a local date on. */
                            hours: {
                                /** @description First local date on which they hold; null: always before. */
                                from: string | null;
                                /** @description First local date on which they no longer hold; null: until further notice. */
                                until: string | null;
                                timeZone: string;
                                /** @description Spans of a week, weekday 1 (Monday) to 7, in local minutes; several a day, past midnight. */
                                weekly: {
                                    weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                                    /** @description Minutes after local midnight. */
                                    start: number;
                                    /** @description Minutes after the same midnight; past 1440 is the next day. */
                                    end: number;
                                }[];
                                holidaySetIds: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find anything, or ask who is there at a time
         * @description Accounts by name, alias, domain, organisation or CRM id; people by name, address or handle; customers’ people; tickets by number or words of the subject. With a day or time it answers who is there then, why, and what to do.
         */
        get: {
            parameters: {
                query: {
                    /** @description A name or part of one, and a day or time where asked: “tasman fri 03:00”, “nora 24 dec”, “acme 9am their time”, “ticket 4711”. */
                    q: string;
                    /** @description The moment that is asked about where the text says nothing of time; absent: now. */
                    at?: string;
                    /** @description The reader’s time zone, on whose clock times are read. */
                    zone?: string;
                    /** @description Of each kind at most. */
                    limit?: number;
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
                            /** @description null: the text says nothing about time. */
                            understood: {
                                /** @description The text without what it says about time. */
                                name: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                /** @description On whose clock it was read, IANA name. */
                                zone: string;
                                /** @description How it was understood, where it could be understood otherwise. */
                                notes: string[];
                                /** @description What else could be meant. */
                                others: string[];
                                /** @description Where in the text the times stand: UTF-16 indices, half-open. */
                                spans: {
                                    start: number;
                                    end: number;
                                }[];
                            } | null;
                            /** @description null: the text names nobody clearly. */
                            answer: ({
                                /** @enum {string} */
                                kind: "account";
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                /** @description The answer in one sentence. */
                                headline: string;
                                detail: string | null;
                                /** @description What to do. */
                                next: string | null;
                                /** @description Hours that need a name, and nobody named is there. */
                                isGap: boolean;
                                coverage: {
                                    /** Format: uuid */
                                    accountId: string;
                                    accountName: string;
                                    accountZone: string;
                                    regionCode: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    at: string;
                                    /**
                                     * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                     * @enum {string}
                                     */
                                    state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                    /** @description The answer in one sentence, in the asked zone. */
                                    sentence: string;
                                    noService: string | null;
                                    /** @enum {string} */
                                    handlingMode: "engage" | "auto_assign";
                                    /** @description false: shadow, nothing is written outside. */
                                    isLive: boolean;
                                    ase: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        regionCode: string;
                                        zone: string;
                                        isPrimary: boolean;
                                        /** @enum {string} */
                                        presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                        /** @description End of duty, of busy or of being away; null where it has none. */
                                        until: string | null;
                                        /** @description When on duty and not busy: now, or later; null: never. */
                                        nextAvailable: string | null;
                                    } | null;
                                    engineers: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        regionCode: string;
                                        zone: string;
                                        isPrimary: boolean;
                                        /** @enum {string} */
                                        presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                        /** @description End of duty, of busy or of being away; null where it has none. */
                                        until: string | null;
                                        /** @description When on duty and not busy: now, or later; null: never. */
                                        nextAvailable: string | null;
                                    }[];
                                    acting: {
                                        /** @enum {string} */
                                        kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                        personId: string | null;
                                        personName: string | null;
                                        /** @description The internal channel of Global Support, where nobody named answers. */
                                        channel: string | null;
                                        /** @description When this answer changes; null: not within the asked stretch. */
                                        until: string | null;
                                    };
                                    /** @description When any ASE of the account is on duty and not busy. */
                                    returnAt: string | null;
                                    onCall: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    because: {
                                        /** @description Whether this fact changed the answer. */
                                        decided: boolean;
                                        fact: string;
                                        evidence: string;
                                        effect: string;
                                    }[];
                                };
                                /** @description An instant, ISO 8601 UTC. */
                                from: string;
                                /** @description An instant, ISO 8601 UTC. */
                                to: string;
                                ground: {
                                    /** @description An instant, ISO 8601 UTC. */
                                    start: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    end: string;
                                }[];
                                /** @description Who answers, from `from` to `to`. */
                                lane: {
                                    /** @enum {string} */
                                    role: "who_answers" | "ase" | "backup" | "pod" | "night_contact" | "on_call";
                                    personId: string | null;
                                    personName: string | null;
                                    zone: string | null;
                                    segments: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                        /** @enum {string} */
                                        kind: "ase" | "backup" | "pod" | "night_contact" | "away" | "on_duty" | "on_call" | "global_support" | "nobody" | "no_service";
                                        label: string | null;
                                    }[];
                                };
                            } | {
                                /** @enum {string} */
                                kind: "person";
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                /** @description The answer in one sentence. */
                                headline: string;
                                detail: string | null;
                                /** @description What to do. */
                                next: string | null;
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                zone: string;
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                /** @description Accounts of which the person is an ASE then, at most ten. */
                                accounts: {
                                    /** Format: uuid */
                                    accountId: string;
                                    name: string;
                                    /**
                                     * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                     * @enum {string}
                                     */
                                    state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                    /** @description Who answers for it then. */
                                    who: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "ticket";
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                                /** @description The answer in one sentence. */
                                headline: string;
                                detail: string | null;
                                /** @description What to do. */
                                next: string | null;
                                source: string;
                                ticketId: string;
                                /** @description Who answers for its account; null: of no account. */
                                account: {
                                    /** @enum {string} */
                                    kind: "account";
                                    /** @description An instant, ISO 8601 UTC. */
                                    at: string;
                                    /** @description The answer in one sentence. */
                                    headline: string;
                                    detail: string | null;
                                    /** @description What to do. */
                                    next: string | null;
                                    /** @description Hours that need a name, and nobody named is there. */
                                    isGap: boolean;
                                    coverage: {
                                        /** Format: uuid */
                                        accountId: string;
                                        accountName: string;
                                        accountZone: string;
                                        regionCode: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        at: string;
                                        /**
                                         * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                         * @enum {string}
                                         */
                                        state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                        /** @description The answer in one sentence, in the asked zone. */
                                        sentence: string;
                                        noService: string | null;
                                        /** @enum {string} */
                                        handlingMode: "engage" | "auto_assign";
                                        /** @description false: shadow, nothing is written outside. */
                                        isLive: boolean;
                                        ase: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                            regionCode: string;
                                            zone: string;
                                            isPrimary: boolean;
                                            /** @enum {string} */
                                            presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                            /** @description End of duty, of busy or of being away; null where it has none. */
                                            until: string | null;
                                            /** @description When on duty and not busy: now, or later; null: never. */
                                            nextAvailable: string | null;
                                        } | null;
                                        engineers: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                            regionCode: string;
                                            zone: string;
                                            isPrimary: boolean;
                                            /** @enum {string} */
                                            presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                            /** @description End of duty, of busy or of being away; null where it has none. */
                                            until: string | null;
                                            /** @description When on duty and not busy: now, or later; null: never. */
                                            nextAvailable: string | null;
                                        }[];
                                        acting: {
                                            /** @enum {string} */
                                            kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                            personId: string | null;
                                            personName: string | null;
                                            /** @description The internal channel of Global Support, where nobody named answers. */
                                            channel: string | null;
                                            /** @description When this answer changes; null: not within the asked stretch. */
                                            until: string | null;
                                        };
                                        /** @description When any ASE of the account is on duty and not busy. */
                                        returnAt: string | null;
                                        onCall: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        } | null;
                                        because: {
                                            /** @description Whether this fact changed the answer. */
                                            decided: boolean;
                                            fact: string;
                                            evidence: string;
                                            effect: string;
                                        }[];
                                    };
                                    /** @description An instant, ISO 8601 UTC. */
                                    from: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    to: string;
                                    ground: {
                                        /** @description An instant, ISO 8601 UTC. */
                                        start: string;
                                        /** @description An instant, ISO 8601 UTC. */
                                        end: string;
                                    }[];
                                    /** @description Who answers, from `from` to `to`. */
                                    lane: {
                                        /** @enum {string} */
                                        role: "who_answers" | "ase" | "backup" | "pod" | "night_contact" | "on_call";
                                        personId: string | null;
                                        personName: string | null;
                                        zone: string | null;
                                        segments: {
                                            /** @description An instant, ISO 8601 UTC. */
                                            start: string;
                                            /** @description An instant, ISO 8601 UTC. */
                                            end: string;
                                            /** @enum {string} */
                                            kind: "ase" | "backup" | "pod" | "night_contact" | "away" | "on_duty" | "on_call" | "global_support" | "nobody" | "no_service";
                                            label: string | null;
                                        }[];
                                    };
                                } | null;
                            }) | null;
                            accounts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                regionCode: string;
                                zone: string;
                                /** @description The primary ASE at the asked moment. */
                                ase: string | null;
                                /**
                                 * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                                 * @enum {string}
                                 */
                                state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                                matched: {
                                    /** @enum {string} */
                                    by: "name" | "alias" | "domain" | "organization" | "crm" | "email" | "handle" | "help_desk" | "id";
                                    value: string;
                                    /**
                                     * @description How well, the best first; `similar`: it may be misspelt.
                                     * @enum {string}
                                     */
                                    rank: "exact" | "beginning" | "words" | "within" | "similar";
                                };
                            }[];
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                title: string | null;
                                regionCode: string;
                                zone: string;
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                matched: {
                                    /** @enum {string} */
                                    by: "name" | "alias" | "domain" | "organization" | "crm" | "email" | "handle" | "help_desk" | "id";
                                    value: string;
                                    /**
                                     * @description How well, the best first; `similar`: it may be misspelt.
                                     * @enum {string}
                                     */
                                    rank: "exact" | "beginning" | "words" | "within" | "similar";
                                };
                            }[];
                            /** @description Customers’ people, with their accounts. */
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                role: string | null;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                            }[];
                            tickets: {
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                status: string;
                                isEmergency: boolean;
                                accountId: string | null;
                                accountName: string | null;
                                /** @description The last decision’s. */
                                sentence: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service tokens */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description The first signs of the key. */
                                beginning: string;
                                name: string;
                                /** @description Of a service token; null: the person’s roles. */
                                role: string | null;
                                scopes: string[];
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                createdByName: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                expiresAt: string;
                                lastUsedAt: string | null;
                                revokedAt: string | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Make a service token, for a program
         * @description Nobody but a director makes one of a role that is not their own.
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
                        /** @description What it is for. */
                        name: string;
                        /** @description What the key may do, as `tickets.read`. */
                        scopes: ("platform.read_self" | "platform.read_programme" | "platform.follow_live" | "platform.read_audit" | "platform.read_jobs" | "platform.repair_jobs" | "platform.read_stop_switch" | "platform.stop_outside_writes" | "platform.allow_outside_writes" | "identity.use_own" | "identity.read" | "identity.change" | "identity.change_providers" | "directory.read" | "directory.change" | "directory.clear" | "accounts.read" | "accounts.read_capacity" | "accounts.add" | "accounts.change" | "accounts.change_content" | "accounts.restrict" | "accounts.set_ase" | "accounts.merge" | "prospects.read" | "prospects.change" | "accounts.request_ase" | "absences.read" | "absences.read_covers" | "absences.file" | "absences.decide" | "coverage.read" | "coverage.change_shifts" | "calendar.read" | "calendar.change" | "tickets.read" | "tickets.replay" | "tickets.import" | "imports.read" | "tickets.override" | "tickets.undo" | "tickets.go_live" | "tickets.record_emergency" | "environments.read" | "environments.change" | "tasks.read" | "tasks.change" | "preferences.use" | "notify.read" | "notify.read_others" | "connections.read" | "connections.change" | "settings.read" | "settings.change" | "search.ask" | "guides.read" | "guides.change" | "privacy.read" | "privacy.erase" | "privacy.export")[];
                        /**
                         * @description How long it is good.
                         * @default 90
                         */
                        days?: number;
                        /**
                         * @description What it may see and do at most; the scopes narrow it.
                         * @enum {string}
                         */
                        role: "director" | "manager" | "ase" | "support_engineer" | "account_team" | "support_operations";
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
                            /** Format: uuid */
                            id: string;
                            /** @description Shown this once: only its hash is kept. */
                            key: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            expiresAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a service token */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings in force, and every version */
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
                            /** @description In force now. */
                            current: {
                                /** @description 0: the defaults, which nobody recorded. */
                                version: number;
                                /** @description In force from this instant; null: always. */
                                effectiveFrom: string | null;
                                settings: {
                                    /**
                                     * @description Whose request to set, replace or remove an ASE is applied at once.
                                     * @default directors
                                     * @enum {string}
                                     */
                                    whoMaySetAse: "directors" | "managers" | "ases";
                                    /**
                                     * @description What happens to new tickets of an account that names no mode of its own.
                                     * @default engage
                                     * @enum {string}
                                     */
                                    defaultHandlingMode: "engage" | "auto_assign";
                                    /**
                                     * @description Accounts per ASE, at most.
                                     * @default 5
                                     */
                                    maxAccountsPerAse: number;
                                    /**
                                     * @description People in one team, at most; a region has several teams.
                                     * @default 15
                                     */
                                    maxPeoplePerTeam: number;
                                    /**
                                     * @description Hours, per contract line.
                                     * @default 8
                                     */
                                    aseHoursPerAccountPerWeek: number;
                                    /**
                                     * @description Business days, at most.
                                     * @default 10
                                     */
                                    handoverOverlapDays: number;
                                    /**
                                     * @description The month in which the fiscal year starts; quarters follow from it.
                                     * @default 2
                                     */
                                    fiscalYearStartMonth: number;
                                    /**
                                     * @description Days before a contract ends on which its notices go out.
                                     * @default [
                                     *       90,
                                     *       60,
                                     *       30
                                     *     ]
                                     */
                                    contractEndNoticeDays: number[];
                                    /**
                                     * @description Urgent counts around the clock, the rest on the schedule of the ticket.
                                     * @default {
                                     *       "urgent": {
                                     *         "first": 30,
                                     *         "next": 240
                                     *       },
                                     *       "high": {
                                     *         "first": 240,
                                     *         "next": 240
                                     *       },
                                     *       "normal": {
                                     *         "first": 480,
                                     *         "next": 1440
                                     *       },
                                     *       "low": {
                                     *         "first": 1440,
                                     *         "next": 1440
                                     *       }
                                     *     }
                                     */
                                    replyTargets: {
                                        urgent: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                        high: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                        normal: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                        low: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                    };
                                    /**
                                     * @description Schedule of last resort; null: around the clock.
                                     * @default null
                                     */
                                    globalScheduleId: string | null;
                                    /**
                                     * @description Days after which the bodies of events are removed; decisions keep their own inputs.
                                     * @default 180
                                     */
                                    rawEventDays: number;
                                    /** @description Days after which data of each kind is removed. */
                                    retentionDays: {
                                        /**
                                         * @description Notices that were told or called off.
                                         * @default 365
                                         */
                                        notices: number;
                                        /**
                                         * @description Tasks that were done or cancelled.
                                         * @default 1095
                                         */
                                        closedTasks: number;
                                        /**
                                         * @description Unreadable events that were settled.
                                         * @default 180
                                         */
                                        parkedEvents: number;
                                        /**
                                         * @description Lines that an import refused.
                                         * @default 180
                                         */
                                        importRejections: number;
                                        /**
                                         * @description The differences that replays found.
                                         * @default 365
                                         */
                                        replays: number;
                                    };
                                    /**
                                     * @description A reply target that nobody of ours meets is told this long before, at the latest.
                                     * @default 240
                                     */
                                    warnBeforeMinutes: number;
                                    /**
                                     * @description What a customer plans to change: who hears of it beforehand, and when.
                                     * @default {
                                     *       "announcedRisks": [
                                     *         "medium",
                                     *         "high"
                                     *       ],
                                     *       "hoursBefore": null
                                     *     }
                                     */
                                    plannedChanges: {
                                        /** @description Planned changes of these risks are announced to whoever is on call and to Global Support. */
                                        announcedRisks: ("low" | "medium" | "high")[];
                                        /** @description How long before the window opens; null: when the working day before begins. */
                                        hoursBefore: number | null;
                                    };
                                    /**
                                     * @default {
                                     *       "forms": [
                                     *         "emergency"
                                     *       ],
                                     *       "tags": [
                                     *         "emergency"
                                     *       ],
                                     *       "priorities": []
                                     *     }
                                     */
                                    emergency: {
                                        /** @description Ticket forms that declare an emergency. */
                                        forms: string[];
                                        /** @description Tags that declare an emergency. */
                                        tags: string[];
                                        /** @description Priorities that do; none by default. */
                                        priorities: ("urgent" | "high" | "normal" | "low")[];
                                    };
                                    /**
                                     * @description Who is on call. A setting until on-call shifts are read from the pager.
                                     * @default {
                                     *       "personId": null
                                     *     }
                                     */
                                    onCall: {
                                        /** @description The on-call engineer; null: nobody is on call. */
                                        personId: string | null;
                                    };
                                    /**
                                     * @description Help-desk users that are integrations or bots: what they assign is no person’s choice.
                                     * @default []
                                     */
                                    integrationUserIds: string[];
                                    /**
                                     * @description The value of the ticket’s preferred-region field → region code.
                                     * @default {}
                                     */
                                    preferredRegions: {
                                        [key: string]: string;
                                    };
                                    /**
                                     * @description Global Support’s internal channel, told where the region names none.
                                     * @default #support
                                     */
                                    supportChannel: string;
                                    /** @description When many new tickets of an account within seven days are a surge. */
                                    surge: {
                                        /**
                                         * @description How likely at most, at one look, a usual week of an account is called a surge.
                                         * @default 0.01
                                         */
                                        chance: number;
                                        /**
                                         * @description Times the usual count at least.
                                         * @default 1.5
                                         */
                                        factor: number;
                                        /**
                                         * @description Tickets above the usual count at least.
                                         * @default 8
                                         */
                                        extra: number;
                                        /**
                                         * @description Hours that a ticket takes, for estimates.
                                         * @default 1.5
                                         */
                                        hoursPerTicket: number;
                                    };
                                    /** @description Which open tickets come to their ASE because nothing goes on in them. */
                                    ticketsWithoutProgress: {
                                        /**
                                         * @description Business days of the account without a reply or a change.
                                         * @default 3
                                         */
                                        businessDays: number;
                                        /**
                                         * @description Or given on this many times.
                                         * @default 3
                                         */
                                        reassignments: number;
                                    };
                                    /**
                                     * @description Working hours of whoever is asked after which a question goes on: to the backup, then to the manager.
                                     * @default 4
                                     */
                                    questionToAseHours: number;
                                    /**
                                     * @description Tickets that make a task for the ASE and stay where they are.
                                     * @default {
                                     *       "forms": [],
                                     *       "tags": [
                                     *         "planning_request"
                                     *       ]
                                     *     }
                                     */
                                    planningRequests: {
                                        /** @description Ticket forms that ask for planning. */
                                        forms: string[];
                                        /** @description Tags that do. */
                                        tags: string[];
                                    };
                                    /**
                                     * @default {
                                     *       "ase": "ase",
                                     *       "targetAtRisk": "ase_target_at_risk"
                                     *     }
                                     */
                                    tags: {
                                        /** @description On every ticket of an account with an ASE. */
                                        ase: string;
                                        /** @description Where the reply target falls before the ASE is back. */
                                        targetAtRisk: string;
                                    };
                                };
                                recordedAt: string | null;
                                /** @description Name of who recorded it. */
                                recordedBy: string | null;
                                reason: string | null;
                            };
                            /** @description Every version, the newest first. */
                            versions: {
                                /** @description 0: the defaults, which nobody recorded. */
                                version: number;
                                /** @description In force from this instant; null: always. */
                                effectiveFrom: string | null;
                                settings: {
                                    /**
                                     * @description Whose request to set, replace or remove an ASE is applied at once.
                                     * @default directors
                                     * @enum {string}
                                     */
                                    whoMaySetAse: "directors" | "managers" | "ases";
                                    /**
                                     * @description What happens to new tickets of an account that names no mode of its own.
                                     * @default engage
                                     * @enum {string}
                                     */
                                    defaultHandlingMode: "engage" | "auto_assign";
                                    /**
                                     * @description Accounts per ASE, at most.
                                     * @default 5
                                     */
                                    maxAccountsPerAse: number;
                                    /**
                                     * @description People in one team, at most; a region has several teams.
                                     * @default 15
                                     */
                                    maxPeoplePerTeam: number;
                                    /**
                                     * @description Hours, per contract line.
                                     * @default 8
                                     */
                                    aseHoursPerAccountPerWeek: number;
                                    /**
                                     * @description Business days, at most.
                                     * @default 10
                                     */
                                    handoverOverlapDays: number;
                                    /**
                                     * @description The month in which the fiscal year starts; quarters follow from it.
                                     * @default 2
                                     */
                                    fiscalYearStartMonth: number;
                                    /**
                                     * @description Days before a contract ends on which its notices go out.
                                     * @default [
                                     *       90,
                                     *       60,
                                     *       30
                                     *     ]
                                     */
                                    contractEndNoticeDays: number[];
                                    /**
                                     * @description Urgent counts around the clock, the rest on the schedule of the ticket.
                                     * @default {
                                     *       "urgent": {
                                     *         "first": 30,
                                     *         "next": 240
                                     *       },
                                     *       "high": {
                                     *         "first": 240,
                                     *         "next": 240
                                     *       },
                                     *       "normal": {
                                     *         "first": 480,
                                     *         "next": 1440
                                     *       },
                                     *       "low": {
                                     *         "first": 1440,
                                     *         "next": 1440
                                     *       }
                                     *     }
                                     */
                                    replyTargets: {
                                        urgent: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                        high: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                        normal: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                        low: {
                                            /** @description Minutes to the first reply. */
                                            first: number;
                                            /** @description Minutes to each further reply. */
                                            next: number;
                                        };
                                    };
                                    /**
                                     * @description Schedule of last resort; null: around the clock.
                                     * @default null
                                     */
                                    globalScheduleId: string | null;
                                    /**
                                     * @description Days after which the bodies of events are removed; decisions keep their own inputs.
                                     * @default 180
                                     */
                                    rawEventDays: number;
                                    /** @description Days after which data of each kind is removed. */
                                    retentionDays: {
                                        /**
                                         * @description Notices that were told or called off.
                                         * @default 365
                                         */
                                        notices: number;
                                        /**
                                         * @description Tasks that were done or cancelled.
                                         * @default 1095
                                         */
                                        closedTasks: number;
                                        /**
                                         * @description Unreadable events that were settled.
                                         * @default 180
                                         */
                                        parkedEvents: number;
                                        /**
                                         * @description Lines that an import refused.
                                         * @default 180
                                         */
                                        importRejections: number;
                                        /**
                                         * @description The differences that replays found.
                                         * @default 365
                                         */
                                        replays: number;
                                    };
                                    /**
                                     * @description A reply target that nobody of ours meets is told this long before, at the latest.
                                     * @default 240
                                     */
                                    warnBeforeMinutes: number;
                                    /**
                                     * @description What a customer plans to change: who hears of it beforehand, and when.
                                     * @default {
                                     *       "announcedRisks": [
                                     *         "medium",
                                     *         "high"
                                     *       ],
                                     *       "hoursBefore": null
                                     *     }
                                     */
                                    plannedChanges: {
                                        /** @description Planned changes of these risks are announced to whoever is on call and to Global Support. */
                                        announcedRisks: ("low" | "medium" | "high")[];
                                        /** @description How long before the window opens; null: when the working day before begins. */
                                        hoursBefore: number | null;
                                    };
                                    /**
                                     * @default {
                                     *       "forms": [
                                     *         "emergency"
                                     *       ],
                                     *       "tags": [
                                     *         "emergency"
                                     *       ],
                                     *       "priorities": []
                                     *     }
                                     */
                                    emergency: {
                                        /** @description Ticket forms that declare an emergency. */
                                        forms: string[];
                                        /** @description Tags that declare an emergency. */
                                        tags: string[];
                                        /** @description Priorities that do; none by default. */
                                        priorities: ("urgent" | "high" | "normal" | "low")[];
                                    };
                                    /**
                                     * @description Who is on call. A setting until on-call shifts are read from the pager.
                                     * @default {
                                     *       "personId": null
                                     *     }
                                     */
                                    onCall: {
                                        /** @description The on-call engineer; null: nobody is on call. */
                                        personId: string | null;
                                    };
                                    /**
                                     * @description Help-desk users that are integrations or bots: what they assign is no person’s choice.
                                     * @default []
                                     */
                                    integrationUserIds: string[];
                                    /**
                                     * @description The value of the ticket’s preferred-region field → region code.
                                     * @default {}
                                     */
                                    preferredRegions: {
                                        [key: string]: string;
                                    };
                                    /**
                                     * @description Global Support’s internal channel, told where the region names none.
                                     * @default #support
                                     */
                                    supportChannel: string;
                                    /** @description When many new tickets of an account within seven days are a surge. */
                                    surge: {
                                        /**
                                         * @description How likely at most, at one look, a usual week of an account is called a surge.
                                         * @default 0.01
                                         */
                                        chance: number;
                                        /**
                                         * @description Times the usual count at least.
                                         * @default 1.5
                                         */
                                        factor: number;
                                        /**
                                         * @description Tickets above the usual count at least.
                                         * @default 8
                                         */
                                        extra: number;
                                        /**
                                         * @description Hours that a ticket takes, for estimates.
                                         * @default 1.5
                                         */
                                        hoursPerTicket: number;
                                    };
                                    /** @description Which open tickets come to their ASE because nothing goes on in them. */
                                    ticketsWithoutProgress: {
                                        /**
                                         * @description Business days of the account without a reply or a change.
                                         * @default 3
                                         */
                                        businessDays: number;
                                        /**
                                         * @description Or given on this many times.
                                         * @default 3
                                         */
                                        reassignments: number;
                                    };
                                    /**
                                     * @description Working hours of whoever is asked after which a question goes on: to the backup, then to the manager.
                                     * @default 4
                                     */
                                    questionToAseHours: number;
                                    /**
                                     * @description Tickets that make a task for the ASE and stay where they are.
                                     * @default {
                                     *       "forms": [],
                                     *       "tags": [
                                     *         "planning_request"
                                     *       ]
                                     *     }
                                     */
                                    planningRequests: {
                                        /** @description Ticket forms that ask for planning. */
                                        forms: string[];
                                        /** @description Tags that do. */
                                        tags: string[];
                                    };
                                    /**
                                     * @default {
                                     *       "ase": "ase",
                                     *       "targetAtRisk": "ase_target_at_risk"
                                     *     }
                                     */
                                    tags: {
                                        /** @description On every ticket of an account with an ASE. */
                                        ase: string;
                                        /** @description Where the reply target falls before the ASE is back. */
                                        targetAtRisk: string;
                                    };
                                };
                                recordedAt: string | null;
                                /** @description Name of who recorded it. */
                                recordedBy: string | null;
                                reason: string | null;
                            }[];
                            /** @description As a new programme has them. */
                            defaults: {
                                /**
                                 * @description Whose request to set, replace or remove an ASE is applied at once.
                                 * @default directors
                                 * @enum {string}
                                 */
                                whoMaySetAse: "directors" | "managers" | "ases";
                                /**
                                 * @description What happens to new tickets of an account that names no mode of its own.
                                 * @default engage
                                 * @enum {string}
                                 */
                                defaultHandlingMode: "engage" | "auto_assign";
                                /**
                                 * @description Accounts per ASE, at most.
                                 * @default 5
                                 */
                                maxAccountsPerAse: number;
                                /**
                                 * @description People in one team, at most; a region has several teams.
                                 * @default 15
                                 */
                                maxPeoplePerTeam: number;
                                /**
                                 * @description Hours, per contract line.
                                 * @default 8
                                 */
                                aseHoursPerAccountPerWeek: number;
                                /**
                                 * @description Business days, at most.
                                 * @default 10
                                 */
                                handoverOverlapDays: number;
                                /**
                                 * @description The month in which the fiscal year starts; quarters follow from it.
                                 * @default 2
                                 */
                                fiscalYearStartMonth: number;
                                /**
                                 * @description Days before a contract ends on which its notices go out.
                                 * @default [
                                 *       90,
                                 *       60,
                                 *       30
                                 *     ]
                                 */
                                contractEndNoticeDays: number[];
                                /**
                                 * @description Urgent counts around the clock, the rest on the schedule of the ticket.
                                 * @default {
                                 *       "urgent": {
                                 *         "first": 30,
                                 *         "next": 240
                                 *       },
                                 *       "high": {
                                 *         "first": 240,
                                 *         "next": 240
                                 *       },
                                 *       "normal": {
                                 *         "first": 480,
                                 *         "next": 1440
                                 *       },
                                 *       "low": {
                                 *         "first": 1440,
                                 *         "next": 1440
                                 *       }
                                 *     }
                                 */
                                replyTargets: {
                                    urgent: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    high: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    normal: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    low: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                };
                                /**
                                 * @description Schedule of last resort; null: around the clock.
                                 * @default null
                                 */
                                globalScheduleId: string | null;
                                /**
                                 * @description Days after which the bodies of events are removed; decisions keep their own inputs.
                                 * @default 180
                                 */
                                rawEventDays: number;
                                /** @description Days after which data of each kind is removed. */
                                retentionDays: {
                                    /**
                                     * @description Notices that were told or called off.
                                     * @default 365
                                     */
                                    notices: number;
                                    /**
                                     * @description Tasks that were done or cancelled.
                                     * @default 1095
                                     */
                                    closedTasks: number;
                                    /**
                                     * @description Unreadable events that were settled.
                                     * @default 180
                                     */
                                    parkedEvents: number;
                                    /**
                                     * @description Lines that an import refused.
                                     * @default 180
                                     */
                                    importRejections: number;
                                    /**
                                     * @description The differences that replays found.
                                     * @default 365
                                     */
                                    replays: number;
                                };
                                /**
                                 * @description A reply target that nobody of ours meets is told this long before, at the latest.
                                 * @default 240
                                 */
                                warnBeforeMinutes: number;
                                /**
                                 * @description What a customer plans to change: who hears of it beforehand, and when.
                                 * @default {
                                 *       "announcedRisks": [
                                 *         "medium",
                                 *         "high"
                                 *       ],
                                 *       "hoursBefore": null
                                 *     }
                                 */
                                plannedChanges: {
                                    /** @description Planned changes of these risks are announced to whoever is on call and to Global Support. */
                                    announcedRisks: ("low" | "medium" | "high")[];
                                    /** @description How long before the window opens; null: when the working day before begins. */
                                    hoursBefore: number | null;
                                };
                                /**
                                 * @default {
                                 *       "forms": [
                                 *         "emergency"
                                 *       ],
                                 *       "tags": [
                                 *         "emergency"
                                 *       ],
                                 *       "priorities": []
                                 *     }
                                 */
                                emergency: {
                                    /** @description Ticket forms that declare an emergency. */
                                    forms: string[];
                                    /** @description Tags that declare an emergency. */
                                    tags: string[];
                                    /** @description Priorities that do; none by default. */
                                    priorities: ("urgent" | "high" | "normal" | "low")[];
                                };
                                /**
                                 * @description Who is on call. A setting until on-call shifts are read from the pager.
                                 * @default {
                                 *       "personId": null
                                 *     }
                                 */
                                onCall: {
                                    /** @description The on-call engineer; null: nobody is on call. */
                                    personId: string | null;
                                };
                                /**
                                 * @description Help-desk users that are integrations or bots: what they assign is no person’s choice.
                                 * @default []
                                 */
                                integrationUserIds: string[];
                                /**
                                 * @description The value of the ticket’s preferred-region field → region code.
                                 * @default {}
                                 */
                                preferredRegions: {
                                    [key: string]: string;
                                };
                                /**
                                 * @description Global Support’s internal channel, told where the region names none.
                                 * @default #support
                                 */
                                supportChannel: string;
                                /** @description When many new tickets of an account within seven days are a surge. */
                                surge: {
                                    /**
                                     * @description How likely at most, at one look, a usual week of an account is called a surge.
                                     * @default 0.01
                                     */
                                    chance: number;
                                    /**
                                     * @description Times the usual count at least.
                                     * @default 1.5
                                     */
                                    factor: number;
                                    /**
                                     * @description Tickets above the usual count at least.
                                     * @default 8
                                     */
                                    extra: number;
                                    /**
                                     * @description Hours that a ticket takes, for estimates.
                                     * @default 1.5
                                     */
                                    hoursPerTicket: number;
                                };
                                /** @description Which open tickets come to their ASE because nothing goes on in them. */
                                ticketsWithoutProgress: {
                                    /**
                                     * @description Business days of the account without a reply or a change.
                                     * @default 3
                                     */
                                    businessDays: number;
                                    /**
                                     * @description Or given on this many times.
                                     * @default 3
                                     */
                                    reassignments: number;
                                };
                                /**
                                 * @description Working hours of whoever is asked after which a question goes on: to the backup, then to the manager.
                                 * @default 4
                                 */
                                questionToAseHours: number;
                                /**
                                 * @description Tickets that make a task for the ASE and stay where they are.
                                 * @default {
                                 *       "forms": [],
                                 *       "tags": [
                                 *         "planning_request"
                                 *       ]
                                 *     }
                                 */
                                planningRequests: {
                                    /** @description Ticket forms that ask for planning. */
                                    forms: string[];
                                    /** @description Tags that do. */
                                    tags: string[];
                                };
                                /**
                                 * @default {
                                 *       "ase": "ase",
                                 *       "targetAtRisk": "ase_target_at_risk"
                                 *     }
                                 */
                                tags: {
                                    /** @description On every ticket of an account with an ASE. */
                                    ase: string;
                                    /** @description Where the reply target falls before the ASE is back. */
                                    targetAtRisk: string;
                                };
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /**
         * Change settings from an instant on
         * @description For directors. Versions are never edited: this adds one on top of the newest.
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
                        /** @description Not in the past; absent: at once. */
                        effectiveFrom?: string;
                        /** @description Why: kept with the version. */
                        reason: string;
                        /** @description What changes; the rest stays as in the newest version. */
                        settings: {
                            /**
                             * @description Whose request to set, replace or remove an ASE is applied at once.
                             * @enum {string}
                             */
                            whoMaySetAse?: "directors" | "managers" | "ases";
                            /**
                             * @description What happens to new tickets of an account that names no mode of its own.
                             * @enum {string}
                             */
                            defaultHandlingMode?: "engage" | "auto_assign";
                            /** @description Accounts per ASE, at most. */
                            maxAccountsPerAse?: number;
                            /** @description People in one team, at most; a region has several teams. */
                            maxPeoplePerTeam?: number;
                            /** @description Hours, per contract line. */
                            aseHoursPerAccountPerWeek?: number;
                            /** @description Business days, at most. */
                            handoverOverlapDays?: number;
                            /** @description The month in which the fiscal year starts; quarters follow from it. */
                            fiscalYearStartMonth?: number;
                            /** @description Days before a contract ends on which its notices go out. */
                            contractEndNoticeDays?: number[];
                            /** @description Urgent counts around the clock, the rest on the schedule of the ticket. */
                            replyTargets?: {
                                urgent: {
                                    /** @description Minutes to the first reply. */
                                    first: number;
                                    /** @description Minutes to each further reply. */
                                    next: number;
                                };
                                high: {
                                    /** @description Minutes to the first reply. */
                                    first: number;
                                    /** @description Minutes to each further reply. */
                                    next: number;
                                };
                                normal: {
                                    /** @description Minutes to the first reply. */
                                    first: number;
                                    /** @description Minutes to each further reply. */
                                    next: number;
                                };
                                low: {
                                    /** @description Minutes to the first reply. */
                                    first: number;
                                    /** @description Minutes to each further reply. */
                                    next: number;
                                };
                            };
                            /** @description Schedule of last resort; null: around the clock. */
                            globalScheduleId?: string | null;
                            /** @description Days after which the bodies of events are removed; decisions keep their own inputs. */
                            rawEventDays?: number;
                            /**
                             * @description Days after which data of each kind is removed.
                             * @default {}
                             */
                            retentionDays?: {
                                /**
                                 * @description Notices that were told or called off.
                                 * @default 365
                                 */
                                notices?: number;
                                /**
                                 * @description Tasks that were done or cancelled.
                                 * @default 1095
                                 */
                                closedTasks?: number;
                                /**
                                 * @description Unreadable events that were settled.
                                 * @default 180
                                 */
                                parkedEvents?: number;
                                /**
                                 * @description Lines that an import refused.
                                 * @default 180
                                 */
                                importRejections?: number;
                                /**
                                 * @description The differences that replays found.
                                 * @default 365
                                 */
                                replays?: number;
                            };
                            /** @description A reply target that nobody of ours meets is told this long before, at the latest. */
                            warnBeforeMinutes?: number;
                            /** @description What a customer plans to change: who hears of it beforehand, and when. */
                            plannedChanges?: {
                                /** @description Planned changes of these risks are announced to whoever is on call and to Global Support. */
                                announcedRisks: ("low" | "medium" | "high")[];
                                /** @description How long before the window opens; null: when the working day before begins. */
                                hoursBefore: number | null;
                            };
                            emergency?: {
                                /** @description Ticket forms that declare an emergency. */
                                forms: string[];
                                /** @description Tags that declare an emergency. */
                                tags: string[];
                                /** @description Priorities that do; none by default. */
                                priorities: ("urgent" | "high" | "normal" | "low")[];
                            };
                            /** @description Who is on call. A setting until on-call shifts are read from the pager. */
                            onCall?: {
                                /** @description The on-call engineer; null: nobody is on call. */
                                personId: string | null;
                            };
                            /** @description Help-desk users that are integrations or bots: what they assign is no person’s choice. */
                            integrationUserIds?: string[];
                            /** @description The value of the ticket’s preferred-region field → region code. */
                            preferredRegions?: {
                                [key: string]: string;
                            };
                            /** @description Global Support’s internal channel, told where the region names none. */
                            supportChannel?: string;
                            /**
                             * @description When many new tickets of an account within seven days are a surge.
                             * @default {}
                             */
                            surge?: {
                                /**
                                 * @description How likely at most, at one look, a usual week of an account is called a surge.
                                 * @default 0.01
                                 */
                                chance?: number;
                                /**
                                 * @description Times the usual count at least.
                                 * @default 1.5
                                 */
                                factor?: number;
                                /**
                                 * @description Tickets above the usual count at least.
                                 * @default 8
                                 */
                                extra?: number;
                                /**
                                 * @description Hours that a ticket takes, for estimates.
                                 * @default 1.5
                                 */
                                hoursPerTicket?: number;
                            };
                            /**
                             * @description Which open tickets come to their ASE because nothing goes on in them.
                             * @default {}
                             */
                            ticketsWithoutProgress?: {
                                /**
                                 * @description Business days of the account without a reply or a change.
                                 * @default 3
                                 */
                                businessDays?: number;
                                /**
                                 * @description Or given on this many times.
                                 * @default 3
                                 */
                                reassignments?: number;
                            };
                            /** @description Working hours of whoever is asked after which a question goes on: to the backup, then to the manager. */
                            questionToAseHours?: number;
                            /** @description Tickets that make a task for the ASE and stay where they are. */
                            planningRequests?: {
                                /** @description Ticket forms that ask for planning. */
                                forms: string[];
                                /** @description Tags that do. */
                                tags: string[];
                            };
                            tags?: {
                                /** @description On every ticket of an account with an ASE. */
                                ase: string;
                                /** @description Where the reply target falls before the ASE is back. */
                                targetAtRisk: string;
                            };
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
                            /** @description 0: the defaults, which nobody recorded. */
                            version: number;
                            /** @description In force from this instant; null: always. */
                            effectiveFrom: string | null;
                            settings: {
                                /**
                                 * @description Whose request to set, replace or remove an ASE is applied at once.
                                 * @default directors
                                 * @enum {string}
                                 */
                                whoMaySetAse: "directors" | "managers" | "ases";
                                /**
                                 * @description What happens to new tickets of an account that names no mode of its own.
                                 * @default engage
                                 * @enum {string}
                                 */
                                defaultHandlingMode: "engage" | "auto_assign";
                                /**
                                 * @description Accounts per ASE, at most.
                                 * @default 5
                                 */
                                maxAccountsPerAse: number;
                                /**
                                 * @description People in one team, at most; a region has several teams.
                                 * @default 15
                                 */
                                maxPeoplePerTeam: number;
                                /**
                                 * @description Hours, per contract line.
                                 * @default 8
                                 */
                                aseHoursPerAccountPerWeek: number;
                                /**
                                 * @description Business days, at most.
                                 * @default 10
                                 */
                                handoverOverlapDays: number;
                                /**
                                 * @description The month in which the fiscal year starts; quarters follow from it.
                                 * @default 2
                                 */
                                fiscalYearStartMonth: number;
                                /**
                                 * @description Days before a contract ends on which its notices go out.
                                 * @default [
                                 *       90,
                                 *       60,
                                 *       30
                                 *     ]
                                 */
                                contractEndNoticeDays: number[];
                                /**
                                 * @description Urgent counts around the clock, the rest on the schedule of the ticket.
                                 * @default {
                                 *       "urgent": {
                                 *         "first": 30,
                                 *         "next": 240
                                 *       },
                                 *       "high": {
                                 *         "first": 240,
                                 *         "next": 240
                                 *       },
                                 *       "normal": {
                                 *         "first": 480,
                                 *         "next": 1440
                                 *       },
                                 *       "low": {
                                 *         "first": 1440,
                                 *         "next": 1440
                                 *       }
                                 *     }
                                 */
                                replyTargets: {
                                    urgent: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    high: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    normal: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    low: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                };
                                /**
                                 * @description Schedule of last resort; null: around the clock.
                                 * @default null
                                 */
                                globalScheduleId: string | null;
                                /**
                                 * @description Days after which the bodies of events are removed; decisions keep their own inputs.
                                 * @default 180
                                 */
                                rawEventDays: number;
                                /** @description Days after which data of each kind is removed. */
                                retentionDays: {
                                    /**
                                     * @description Notices that were told or called off.
                                     * @default 365
                                     */
                                    notices: number;
                                    /**
                                     * @description Tasks that were done or cancelled.
                                     * @default 1095
                                     */
                                    closedTasks: number;
                                    /**
                                     * @description Unreadable events that were settled.
                                     * @default 180
                                     */
                                    parkedEvents: number;
                                    /**
                                     * @description Lines that an import refused.
                                     * @default 180
                                     */
                                    importRejections: number;
                                    /**
                                     * @description The differences that replays found.
                                     * @default 365
                                     */
                                    replays: number;
                                };
                                /**
                                 * @description A reply target that nobody of ours meets is told this long before, at the latest.
                                 * @default 240
                                 */
                                warnBeforeMinutes: number;
                                /**
                                 * @description What a customer plans to change: who hears of it beforehand, and when.
                                 * @default {
                                 *       "announcedRisks": [
                                 *         "medium",
                                 *         "high"
                                 *       ],
                                 *       "hoursBefore": null
                                 *     }
                                 */
                                plannedChanges: {
                                    /** @description Planned changes of these risks are announced to whoever is on call and to Global Support. */
                                    announcedRisks: ("low" | "medium" | "high")[];
                                    /** @description How long before the window opens; null: when the working day before begins. */
                                    hoursBefore: number | null;
                                };
                                /**
                                 * @default {
                                 *       "forms": [
                                 *         "emergency"
                                 *       ],
                                 *       "tags": [
                                 *         "emergency"
                                 *       ],
                                 *       "priorities": []
                                 *     }
                                 */
                                emergency: {
                                    /** @description Ticket forms that declare an emergency. */
                                    forms: string[];
                                    /** @description Tags that declare an emergency. */
                                    tags: string[];
                                    /** @description Priorities that do; none by default. */
                                    priorities: ("urgent" | "high" | "normal" | "low")[];
                                };
                                /**
                                 * @description Who is on call. A setting until on-call shifts are read from the pager.
                                 * @default {
                                 *       "personId": null
                                 *     }
                                 */
                                onCall: {
                                    /** @description The on-call engineer; null: nobody is on call. */
                                    personId: string | null;
                                };
                                /**
                                 * @description Help-desk users that are integrations or bots: what they assign is no person’s choice.
                                 * @default []
                                 */
                                integrationUserIds: string[];
                                /**
                                 * @description The value of the ticket’s preferred-region field → region code.
                                 * @default {}
                                 */
                                preferredRegions: {
                                    [key: string]: string;
                                };
                                /**
                                 * @description Global Support’s internal channel, told where the region names none.
                                 * @default #support
                                 */
                                supportChannel: string;
                                /** @description When many new tickets of an account within seven days are a surge. */
                                surge: {
                                    /**
                                     * @description How likely at most, at one look, a usual week of an account is called a surge.
                                     * @default 0.01
                                     */
                                    chance: number;
                                    /**
                                     * @description Times the usual count at least.
                                     * @default 1.5
                                     */
                                    factor: number;
                                    /**
                                     * @description Tickets above the usual count at least.
                                     * @default 8
                                     */
                                    extra: number;
                                    /**
                                     * @description Hours that a ticket takes, for estimates.
                                     * @default 1.5
                                     */
                                    hoursPerTicket: number;
                                };
                                /** @description Which open tickets come to their ASE because nothing goes on in them. */
                                ticketsWithoutProgress: {
                                    /**
                                     * @description Business days of the account without a reply or a change.
                                     * @default 3
                                     */
                                    businessDays: number;
                                    /**
                                     * @description Or given on this many times.
                                     * @default 3
                                     */
                                    reassignments: number;
                                };
                                /**
                                 * @description Working hours of whoever is asked after which a question goes on: to the backup, then to the manager.
                                 * @default 4
                                 */
                                questionToAseHours: number;
                                /**
                                 * @description Tickets that make a task for the ASE and stay where they are.
                                 * @default {
                                 *       "forms": [],
                                 *       "tags": [
                                 *         "planning_request"
                                 *       ]
                                 *     }
                                 */
                                planningRequests: {
                                    /** @description Ticket forms that ask for planning. */
                                    forms: string[];
                                    /** @description Tags that do. */
                                    tags: string[];
                                };
                                /**
                                 * @default {
                                 *       "ase": "ase",
                                 *       "targetAtRisk": "ase_target_at_risk"
                                 *     }
                                 */
                                tags: {
                                    /** @description On every ticket of an account with an ASE. */
                                    ase: string;
                                    /** @description Where the reply target falls before the ASE is back. */
                                    targetAtRisk: string;
                                };
                            };
                            recordedAt: string | null;
                            /** @description Name of who recorded it. */
                            recordedBy: string | null;
                            reason: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings in force at an instant */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: now. */
                    at?: string;
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
                            /** @description 0: the defaults, which nobody recorded. */
                            version: number;
                            /** @description In force from this instant; null: always. */
                            effectiveFrom: string | null;
                            settings: {
                                /**
                                 * @description Whose request to set, replace or remove an ASE is applied at once.
                                 * @default directors
                                 * @enum {string}
                                 */
                                whoMaySetAse: "directors" | "managers" | "ases";
                                /**
                                 * @description What happens to new tickets of an account that names no mode of its own.
                                 * @default engage
                                 * @enum {string}
                                 */
                                defaultHandlingMode: "engage" | "auto_assign";
                                /**
                                 * @description Accounts per ASE, at most.
                                 * @default 5
                                 */
                                maxAccountsPerAse: number;
                                /**
                                 * @description People in one team, at most; a region has several teams.
                                 * @default 15
                                 */
                                maxPeoplePerTeam: number;
                                /**
                                 * @description Hours, per contract line.
                                 * @default 8
                                 */
                                aseHoursPerAccountPerWeek: number;
                                /**
                                 * @description Business days, at most.
                                 * @default 10
                                 */
                                handoverOverlapDays: number;
                                /**
                                 * @description The month in which the fiscal year starts; quarters follow from it.
                                 * @default 2
                                 */
                                fiscalYearStartMonth: number;
                                /**
                                 * @description Days before a contract ends on which its notices go out.
                                 * @default [
                                 *       90,
                                 *       60,
                                 *       30
                                 *     ]
                                 */
                                contractEndNoticeDays: number[];
                                /**
                                 * @description Urgent counts around the clock, the rest on the schedule of the ticket.
                                 * @default {
                                 *       "urgent": {
                                 *         "first": 30,
                                 *         "next": 240
                                 *       },
                                 *       "high": {
                                 *         "first": 240,
                                 *         "next": 240
                                 *       },
                                 *       "normal": {
                                 *         "first": 480,
                                 *         "next": 1440
                                 *       },
                                 *       "low": {
                                 *         "first": 1440,
                                 *         "next": 1440
                                 *       }
                                 *     }
                                 */
                                replyTargets: {
                                    urgent: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    high: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    normal: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                    low: {
                                        /** @description Minutes to the first reply. */
                                        first: number;
                                        /** @description Minutes to each further reply. */
                                        next: number;
                                    };
                                };
                                /**
                                 * @description Schedule of last resort; null: around the clock.
                                 * @default null
                                 */
                                globalScheduleId: string | null;
                                /**
                                 * @description Days after which the bodies of events are removed; decisions keep their own inputs.
                                 * @default 180
                                 */
                                rawEventDays: number;
                                /** @description Days after which data of each kind is removed. */
                                retentionDays: {
                                    /**
                                     * @description Notices that were told or called off.
                                     * @default 365
                                     */
                                    notices: number;
                                    /**
                                     * @description Tasks that were done or cancelled.
                                     * @default 1095
                                     */
                                    closedTasks: number;
                                    /**
                                     * @description Unreadable events that were settled.
                                     * @default 180
                                     */
                                    parkedEvents: number;
                                    /**
                                     * @description Lines that an import refused.
                                     * @default 180
                                     */
                                    importRejections: number;
                                    /**
                                     * @description The differences that replays found.
                                     * @default 365
                                     */
                                    replays: number;
                                };
                                /**
                                 * @description A reply target that nobody of ours meets is told this long before, at the latest.
                                 * @default 240
                                 */
                                warnBeforeMinutes: number;
                                /**
                                 * @description What a customer plans to change: who hears of it beforehand, and when.
                                 * @default {
                                 *       "announcedRisks": [
                                 *         "medium",
                                 *         "high"
                                 *       ],
                                 *       "hoursBefore": null
                                 *     }
                                 */
                                plannedChanges: {
                                    /** @description Planned changes of these risks are announced to whoever is on call and to Global Support. */
                                    announcedRisks: ("low" | "medium" | "high")[];
                                    /** @description How long before the window opens; null: when the working day before begins. */
                                    hoursBefore: number | null;
                                };
                                /**
                                 * @default {
                                 *       "forms": [
                                 *         "emergency"
                                 *       ],
                                 *       "tags": [
                                 *         "emergency"
                                 *       ],
                                 *       "priorities": []
                                 *     }
                                 */
                                emergency: {
                                    /** @description Ticket forms that declare an emergency. */
                                    forms: string[];
                                    /** @description Tags that declare an emergency. */
                                    tags: string[];
                                    /** @description Priorities that do; none by default. */
                                    priorities: ("urgent" | "high" | "normal" | "low")[];
                                };
                                /**
                                 * @description Who is on call. A setting until on-call shifts are read from the pager.
                                 * @default {
                                 *       "personId": null
                                 *     }
                                 */
                                onCall: {
                                    /** @description The on-call engineer; null: nobody is on call. */
                                    personId: string | null;
                                };
                                /**
                                 * @description Help-desk users that are integrations or bots: what they assign is no person’s choice.
                                 * @default []
                                 */
                                integrationUserIds: string[];
                                /**
                                 * @description The value of the ticket’s preferred-region field → region code.
                                 * @default {}
                                 */
                                preferredRegions: {
                                    [key: string]: string;
                                };
                                /**
                                 * @description Global Support’s internal channel, told where the region names none.
                                 * @default #support
                                 */
                                supportChannel: string;
                                /** @description When many new tickets of an account within seven days are a surge. */
                                surge: {
                                    /**
                                     * @description How likely at most, at one look, a usual week of an account is called a surge.
                                     * @default 0.01
                                     */
                                    chance: number;
                                    /**
                                     * @description Times the usual count at least.
                                     * @default 1.5
                                     */
                                    factor: number;
                                    /**
                                     * @description Tickets above the usual count at least.
                                     * @default 8
                                     */
                                    extra: number;
                                    /**
                                     * @description Hours that a ticket takes, for estimates.
                                     * @default 1.5
                                     */
                                    hoursPerTicket: number;
                                };
                                /** @description Which open tickets come to their ASE because nothing goes on in them. */
                                ticketsWithoutProgress: {
                                    /**
                                     * @description Business days of the account without a reply or a change.
                                     * @default 3
                                     */
                                    businessDays: number;
                                    /**
                                     * @description Or given on this many times.
                                     * @default 3
                                     */
                                    reassignments: number;
                                };
                                /**
                                 * @description Working hours of whoever is asked after which a question goes on: to the backup, then to the manager.
                                 * @default 4
                                 */
                                questionToAseHours: number;
                                /**
                                 * @description Tickets that make a task for the ASE and stay where they are.
                                 * @default {
                                 *       "forms": [],
                                 *       "tags": [
                                 *         "planning_request"
                                 *       ]
                                 *     }
                                 */
                                planningRequests: {
                                    /** @description Ticket forms that ask for planning. */
                                    forms: string[];
                                    /** @description Tags that do. */
                                    tags: string[];
                                };
                                /**
                                 * @default {
                                 *       "ase": "ase",
                                 *       "targetAtRisk": "ase_target_at_risk"
                                 *     }
                                 */
                                tags: {
                                    /** @description On every ticket of an account with an ASE. */
                                    ase: string;
                                    /** @description Where the reply target falls before the ASE is back. */
                                    targetAtRisk: string;
                                };
                            };
                            recordedAt: string | null;
                            /** @description Name of who recorded it. */
                            recordedBy: string | null;
                            reason: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which ways there are to sign in */
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
                            /** @description False: there is no director yet who can sign in. */
                            isSetUp: boolean;
                            /** @description The demo is entered by the link that was printed. */
                            isDemo: boolean;
                            /** @description Single sign-on. */
                            providers: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Links are mailed; else who makes them passes them on. */
                            mails: boolean;
                            /** @description The host name at which passkeys work. */
                            passkeysAt: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/sign-in/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a single-use link is for
         * @description Used or expired: 410, with what to do instead.
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
                        /** @description What stands behind the # of the link. */
                        token: string;
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
                            /** @enum {string} */
                            kind: "setup" | "invitation" | "reset";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            expiresAt: string;
                            /** @description null: the first set-up. */
                            person: {
                                name: string;
                                email: string;
                            } | null;
                            /** @description For the first set-up: to choose from; empty: one is made from the time zone. */
                            regions: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                timeZone: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/link/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password that a single-use link is for, and sign in */
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
                        token: string;
                        /** @description 12 characters or more; a sentence is fine. */
                        password: string;
                        /** @description For the first set-up. */
                        director?: {
                            name: string;
                            /** Format: email */
                            email: string;
                            /** @description An IANA time zone, as Europe/Amsterdam. */
                            timeZone: string;
                            /** Format: uuid */
                            regionId?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description The answer carries the cookie. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedIn: true;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by passkey */
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
                        /** @description As WebAuthn’s JSON has it. */
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description The answer carries the cookie. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedIn: true;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the browser asks a passkey with */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As WebAuthn’s JSON has it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by e-mail address and password
         * @description After repeated failures it is refused for a quarter of an hour (429).
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
                        password: string;
                    };
                };
            };
            responses: {
                /** @description The answer carries the cookie. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedIn: true;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/sso/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the identity provider sends the browser back
         * @description Goes on to the pages: signed in, or with `?sign-in=` and the code of what was wrong.
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
                /** @description Done. */
                303: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/sign-in/sso/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at an identity provider */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description A path of the pages to go on with. */
                        returnTo?: string;
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
                            /** @description Send the browser there. */
                            url: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can sign in, and how */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Part of a name or an address. */
                    q?: string;
                    personId?: string;
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
                            items: {
                                /**
                                 * Format: uuid
                                 * @description The person’s.
                                 */
                                id: string;
                                name: string;
                                email: string;
                                roles: string[];
                                leftOn: string | null;
                                hasPassword: boolean;
                                passkeys: number;
                                /** @description Single sign-on at which the person is known. */
                                providers: string[];
                                /** @description Browsers in which the person is signed in. */
                                sessions: number;
                                lastSeenAt: string | null;
                                /** @description An invitation is open until then. */
                                invitedUntil: string | null;
                                /** @description null: may sign in. */
                                disabledAt: string | null;
                                disabledReason: string | null;
                                /** @description Of directors, managers and cleared people: support operations read it and change nothing. */
                                changedByDirectorsOnly: boolean;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/sign-ins/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch somebody’s sign-in off, at once
         * @description For directors and support operations; the sign-in of directors and managers is handled by directors only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch somebody’s sign-in on again
         * @description For directors and support operations; the sign-in of directors and managers is handled by directors only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody: a single-use link, good for a week
         * @description For directors and support operations; the sign-in of directors and managers is handled by directors only. Not by API keys and service tokens: whoever has the link can sign in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** @description The single-use link, to be passed on; null: it was mailed. */
                            url: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            expiresAt: string;
                            isMailed: boolean;
                            mailProblem: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A single-use link to set a new password, good for an hour
         * @description For directors and support operations; the sign-in of directors and managers is handled by directors only. Not by API keys and service tokens: whoever has the link can sign in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** @description The single-use link, to be passed on; null: it was mailed. */
                            url: string | null;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            expiresAt: string;
                            isMailed: boolean;
                            mailProblem: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/{id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign somebody out everywhere
         * @description For directors and support operations; the sign-in of directors and managers is handled by directors only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget somebody’s identities at providers
         * @description For directors and support operations; the sign-in of directors and managers is handled by directors only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out in this browser */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stop-switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** May the product write to the outside? */
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
                            /** @enum {string} */
                            outsideWrites: "allowed" | "stopped";
                            changedAt: string | null;
                            changedBy: string | null;
                            reason: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        /**
         * Stop all writes to the outside at once, or allow them again
         * @description Managers and support operations may stop; only a director allows again.
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
                        /** @enum {string} */
                        outsideWrites: "allowed" | "stopped";
                        reason: string;
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
                            /** @enum {string} */
                            outsideWrites: "allowed" | "stopped";
                            changedAt: string | null;
                            changedBy: string | null;
                            reason: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Surges, the newest first
         * @description Accounts with many more new tickets in seven days than their own history makes likely. Running ones unless `state` says otherwise.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    account?: string;
                    state?: "running" | "over" | "all";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                /** @description The account’s time zone. */
                                zone: string;
                                isRunning: boolean;
                                /** @description An instant, ISO 8601 UTC. */
                                beganAt: string;
                                /** @description A local date of the account’s zone, YYYY-MM-DD. */
                                beganOn: string;
                                endedAt: string | null;
                                /** @description New tickets in the seven days up to when it was seen. */
                                tickets: number;
                                /** @description How many were usual in that time. */
                                expected: number;
                                /** @description How likely so many are by chance, 0 to 1. */
                                chance: number;
                                /** @description Whole weeks of the account’s own history that this rests on. */
                                weeks: number;
                                /** @description The most in seven days so far. */
                                peak: number;
                                sentence: string;
                                /** @description What the customer chose. */
                                option: ("by_ase" | "helper" | "engineers") | null;
                                chosenAt: string | null;
                                chosenBy: string | null;
                                helper: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                } | null;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/surges/{surgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A surge
         * @description With its days, the open tickets in order, the prepared message and the three ways to go. All times are estimates.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    surgeId: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            /** @description The account’s time zone. */
                            zone: string;
                            isRunning: boolean;
                            /** @description An instant, ISO 8601 UTC. */
                            beganAt: string;
                            /** @description A local date of the account’s zone, YYYY-MM-DD. */
                            beganOn: string;
                            endedAt: string | null;
                            /** @description New tickets in the seven days up to when it was seen. */
                            tickets: number;
                            /** @description How many were usual in that time. */
                            expected: number;
                            /** @description How likely so many are by chance, 0 to 1. */
                            chance: number;
                            /** @description Whole weeks of the account’s own history that this rests on. */
                            weeks: number;
                            /** @description The most in seven days so far. */
                            peak: number;
                            sentence: string;
                            /** @description What the customer chose. */
                            option: ("by_ase" | "helper" | "engineers") | null;
                            chosenAt: string | null;
                            chosenBy: string | null;
                            helper: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                            } | null;
                            /** @description New tickets a local day, eight weeks and the days of the surge. */
                            days: {
                                /** @description A local date of the account’s zone, YYYY-MM-DD. */
                                day: string;
                                created: number;
                                /** @description What such a day brings. */
                                usual: number;
                            }[];
                            /** @description Open tickets of the account, in the order in which they are worked on. */
                            queue: {
                                /** Format: uuid */
                                id: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                organizationId: string | null;
                                status: string;
                                priority: ("urgent" | "high" | "normal" | "low") | null;
                                /** @description Name where the directory knows the user, else the help-desk user id. */
                                assignee: string | null;
                                isEmergency: boolean;
                                lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                                lastRule: number | null;
                                /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                                sentence: string | null;
                                deadlineAt: string | null;
                                /** @description An instant, ISO 8601 UTC. */
                                createdAt: string;
                                /** @description An instant, ISO 8601 UTC. */
                                updatedAt: string;
                                owner: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                } | null;
                            }[];
                            ways: {
                                /**
                                 * @description by_ase: in priority order by the ASE alone · helper: a helper investigates behind the scenes while the ASE speaks · engineers: other engineers own some tickets
                                 * @enum {string}
                                 */
                                option: "by_ase" | "helper" | "engineers";
                                title: string;
                                pros: string[];
                                cons: string[];
                                /** @description An estimate: hours of work of everybody together. */
                                hours: number;
                                /** @description An estimate: when what is open now is through; null: unknown. */
                                doneBy: string | null;
                            }[];
                            /** @description What the estimates are made of, in a sentence. */
                            estimateRestsOn: string;
                            /** @description The prepared message to the customer, Markdown; a person sends it. */
                            message: string;
                            helpers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                detail: string;
                            }[];
                            mayChoose: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/surges/{surgeId}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the customer chose, and carry it out
         * @description Tickets are put in order; a helper gets a task and follows them; named tickets go to their engineers by override. In shadow mode nothing is written outside. 409 where a choice stands, or the surge is over.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    surgeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choice: {
                            /** @enum {string} */
                            option: "by_ase";
                            /**
                             * @description Our own ids of open tickets, the first first; the rest follows by priority.
                             * @default []
                             */
                            order?: string[];
                        } | {
                            /** @enum {string} */
                            option: "helper";
                            /**
                             * @description Our own ids of open tickets, the first first; the rest follows by priority.
                             * @default []
                             */
                            order?: string[];
                            /** Format: uuid */
                            helperId: string;
                        } | {
                            /** @enum {string} */
                            option: "engineers";
                            /**
                             * @description Our own ids of open tickets, the first first; the rest follows by priority.
                             * @default []
                             */
                            order?: string[];
                            owners: {
                                /** Format: uuid */
                                ticketId: string;
                                /** Format: uuid */
                                personId: string;
                            }[];
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            /** @description The account’s time zone. */
                            zone: string;
                            isRunning: boolean;
                            /** @description An instant, ISO 8601 UTC. */
                            beganAt: string;
                            /** @description A local date of the account’s zone, YYYY-MM-DD. */
                            beganOn: string;
                            endedAt: string | null;
                            /** @description New tickets in the seven days up to when it was seen. */
                            tickets: number;
                            /** @description How many were usual in that time. */
                            expected: number;
                            /** @description How likely so many are by chance, 0 to 1. */
                            chance: number;
                            /** @description Whole weeks of the account’s own history that this rests on. */
                            weeks: number;
                            /** @description The most in seven days so far. */
                            peak: number;
                            sentence: string;
                            /** @description What the customer chose. */
                            option: ("by_ase" | "helper" | "engineers") | null;
                            chosenAt: string | null;
                            chosenBy: string | null;
                            helper: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                            } | null;
                            /** @description New tickets a local day, eight weeks and the days of the surge. */
                            days: {
                                /** @description A local date of the account’s zone, YYYY-MM-DD. */
                                day: string;
                                created: number;
                                /** @description What such a day brings. */
                                usual: number;
                            }[];
                            /** @description Open tickets of the account, in the order in which they are worked on. */
                            queue: {
                                /** Format: uuid */
                                id: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                organizationId: string | null;
                                status: string;
                                priority: ("urgent" | "high" | "normal" | "low") | null;
                                /** @description Name where the directory knows the user, else the help-desk user id. */
                                assignee: string | null;
                                isEmergency: boolean;
                                lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                                lastRule: number | null;
                                /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                                sentence: string | null;
                                deadlineAt: string | null;
                                /** @description An instant, ISO 8601 UTC. */
                                createdAt: string;
                                /** @description An instant, ISO 8601 UTC. */
                                updatedAt: string;
                                owner: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                } | null;
                            }[];
                            ways: {
                                /**
                                 * @description by_ase: in priority order by the ASE alone · helper: a helper investigates behind the scenes while the ASE speaks · engineers: other engineers own some tickets
                                 * @enum {string}
                                 */
                                option: "by_ase" | "helper" | "engineers";
                                title: string;
                                pros: string[];
                                cons: string[];
                                /** @description An estimate: hours of work of everybody together. */
                                hours: number;
                                /** @description An estimate: when what is open now is through; null: unknown. */
                                doneBy: string | null;
                            }[];
                            /** @description What the estimates are made of, in a sentence. */
                            estimateRestsOn: string;
                            /** @description The prepared message to the customer, Markdown; a person sends it. */
                            message: string;
                            helpers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                detail: string;
                            }[];
                            mayChoose: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surges/{surgeId}/choice/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the choice back with what it did
         * @description Tickets return to who held them, the helper no longer follows, the order is forgotten. Answers what was left, with why.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    surgeId: string;
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
                            surge: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                accountId: string;
                                accountName: string;
                                /** @description The account’s time zone. */
                                zone: string;
                                isRunning: boolean;
                                /** @description An instant, ISO 8601 UTC. */
                                beganAt: string;
                                /** @description A local date of the account’s zone, YYYY-MM-DD. */
                                beganOn: string;
                                endedAt: string | null;
                                /** @description New tickets in the seven days up to when it was seen. */
                                tickets: number;
                                /** @description How many were usual in that time. */
                                expected: number;
                                /** @description How likely so many are by chance, 0 to 1. */
                                chance: number;
                                /** @description Whole weeks of the account’s own history that this rests on. */
                                weeks: number;
                                /** @description The most in seven days so far. */
                                peak: number;
                                sentence: string;
                                /** @description What the customer chose. */
                                option: ("by_ase" | "helper" | "engineers") | null;
                                chosenAt: string | null;
                                chosenBy: string | null;
                                helper: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                } | null;
                                /** @description New tickets a local day, eight weeks and the days of the surge. */
                                days: {
                                    /** @description A local date of the account’s zone, YYYY-MM-DD. */
                                    day: string;
                                    created: number;
                                    /** @description What such a day brings. */
                                    usual: number;
                                }[];
                                /** @description Open tickets of the account, in the order in which they are worked on. */
                                queue: {
                                    /** Format: uuid */
                                    id: string;
                                    source: string;
                                    ticketId: string;
                                    subject: string | null;
                                    accountId: string | null;
                                    accountName: string | null;
                                    organizationId: string | null;
                                    status: string;
                                    priority: ("urgent" | "high" | "normal" | "low") | null;
                                    /** @description Name where the directory knows the user, else the help-desk user id. */
                                    assignee: string | null;
                                    isEmergency: boolean;
                                    lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                                    lastRule: number | null;
                                    /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                                    sentence: string | null;
                                    deadlineAt: string | null;
                                    /** @description An instant, ISO 8601 UTC. */
                                    createdAt: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    updatedAt: string;
                                    owner: {
                                        /** Format: uuid */
                                        personId: string;
                                        name: string;
                                    } | null;
                                }[];
                                ways: {
                                    /**
                                     * @description by_ase: in priority order by the ASE alone · helper: a helper investigates behind the scenes while the ASE speaks · engineers: other engineers own some tickets
                                     * @enum {string}
                                     */
                                    option: "by_ase" | "helper" | "engineers";
                                    title: string;
                                    pros: string[];
                                    cons: string[];
                                    /** @description An estimate: hours of work of everybody together. */
                                    hours: number;
                                    /** @description An estimate: when what is open now is through; null: unknown. */
                                    doneBy: string | null;
                                }[];
                                /** @description What the estimates are made of, in a sentence. */
                                estimateRestsOn: string;
                                /** @description The prepared message to the customer, Markdown; a person sends it. */
                                message: string;
                                helpers: {
                                    /** Format: uuid */
                                    personId: string;
                                    name: string;
                                    detail: string;
                                }[];
                                mayChoose: boolean;
                            };
                            /** @description What could not be taken back. */
                            left: {
                                /** Format: uuid */
                                ticketId: string;
                                why: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups and checklist steps: mine, an account’s, a ticket’s */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description A person’s id, or `me`; absent: everybody’s. */
                    owner?: "me" | string;
                    accountId?: string;
                    ticketId?: string;
                    decisionId?: string;
                    kind?: string;
                    /** @description `any`: whatever the state. */
                    state?: "open" | "done" | "cancelled" | "shadow" | "any";
                    /** @description Only tasks due before this instant. */
                    dueBefore?: string;
                    /** @description By due time, undated last; or newest first. */
                    sort?: "due" | "created";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Names the task: planned twice, it is made once. */
                                key: string;
                                /** @description What sort of work, as `emergency_follow_up` or `handover`. */
                                kind: string;
                                title: string;
                                detail: string | null;
                                accountId: string | null;
                                ticketId: string | null;
                                /** @description The decision that made it; null: a person or a request did. */
                                decisionId: string | null;
                                /** @description The person who does it. */
                                ownerId: string | null;
                                /** @description Help-desk user who does it, when not in the directory. */
                                ownerHelpDeskId: string | null;
                                dueAt: string | null;
                                /**
                                 * @description `shadow`: recorded in shadow mode, nobody’s work.
                                 * @enum {string}
                                 */
                                state: "open" | "done" | "cancelled" | "shadow";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt: string;
                                closedAt: string | null;
                                /** @description Id of who completed it. */
                                closedBy: string | null;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** @description Names the task: planned twice, it is made once. */
                            key: string;
                            /** @description What sort of work, as `emergency_follow_up` or `handover`. */
                            kind: string;
                            title: string;
                            detail: string | null;
                            accountId: string | null;
                            ticketId: string | null;
                            /** @description The decision that made it; null: a person or a request did. */
                            decisionId: string | null;
                            /** @description The person who does it. */
                            ownerId: string | null;
                            /** @description Help-desk user who does it, when not in the directory. */
                            ownerHelpDeskId: string | null;
                            dueAt: string | null;
                            /**
                             * @description `shadow`: recorded in shadow mode, nobody’s work.
                             * @enum {string}
                             */
                            state: "open" | "done" | "cancelled" | "shadow";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            closedAt: string | null;
                            /** @description Id of who completed it. */
                            closedBy: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a task
         * @description Its owner, a manager or a director.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** @description Names the task: planned twice, it is made once. */
                            key: string;
                            /** @description What sort of work, as `emergency_follow_up` or `handover`. */
                            kind: string;
                            title: string;
                            detail: string | null;
                            accountId: string | null;
                            ticketId: string | null;
                            /** @description The decision that made it; null: a person or a request did. */
                            decisionId: string | null;
                            /** @description The person who does it. */
                            ownerId: string | null;
                            /** @description Help-desk user who does it, when not in the directory. */
                            ownerHelpDeskId: string | null;
                            dueAt: string | null;
                            /**
                             * @description `shadow`: recorded in shadow mode, nobody’s work.
                             * @enum {string}
                             */
                            state: "open" | "done" | "cancelled" | "shadow";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            closedAt: string | null;
                            /** @description Id of who completed it. */
                            closedBy: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a done task again
         * @description Its owner, a manager or a director.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** @description Names the task: planned twice, it is made once. */
                            key: string;
                            /** @description What sort of work, as `emergency_follow_up` or `handover`. */
                            kind: string;
                            title: string;
                            detail: string | null;
                            accountId: string | null;
                            ticketId: string | null;
                            /** @description The decision that made it; null: a person or a request did. */
                            decisionId: string | null;
                            /** @description The person who does it. */
                            ownerId: string | null;
                            /** @description Help-desk user who does it, when not in the directory. */
                            ownerHelpDeskId: string | null;
                            dueAt: string | null;
                            /**
                             * @description `shadow`: recorded in shadow mode, nobody’s work.
                             * @enum {string}
                             */
                            state: "open" | "done" | "cancelled" | "shadow";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            createdAt: string;
                            closedAt: string | null;
                            /** @description Id of who completed it. */
                            closedBy: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams of the regions */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                regionId: string;
                                name: string;
                                leaderId: string | null;
                                channel: string | null;
                                /** @description Who is in it and has not left, as of today, UTC. */
                                people: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Add a team to a region
         * @description Managers add to their own region. People join by `teamId` of the person.
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
                         * @description The region it stands under, for good.
                         */
                        regionId: string;
                        /** @description Unlike the region’s other teams. */
                        name: string;
                        /** @description Who approves where the team becomes too thin; null: the region’s leader. */
                        leaderId?: string | null;
                        /** @description Where the team is told: an internal channel; null: the region’s. */
                        channel?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            regionId: string;
                            name: string;
                            leaderId: string | null;
                            channel: string | null;
                            /** @description Who is in it and has not left, as of today, UTC. */
                            people: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a team that nobody is in */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            regionId: string;
                            name: string;
                            leaderId: string | null;
                            channel: string | null;
                            /** @description Who is in it and has not left, as of today, UTC. */
                            people: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /** Change a team; what is not named stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Unlike the region’s other teams. */
                        name?: string;
                        /** @description Who approves where the team becomes too thin; null: the region’s leader. */
                        leaderId?: string | null;
                        /** @description Where the team is told: an internal channel; null: the region’s. */
                        channel?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            regionId: string;
                            name: string;
                            leaderId: string | null;
                            channel: string | null;
                            /** @description Who is in it and has not left, as of today, UTC. */
                            people: number;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/ticket-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where tickets come from, and when something came last */
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
                            items: {
                                source: string;
                                /** @enum {string} */
                                kind: "help_desk" | "file" | "api";
                                /** @description Tickets created earlier were not new when first seen. */
                                connectedAt: string | null;
                                /** @description Its tickets are decided and recorded, never written to. */
                                alwaysShadow: boolean;
                                /** @description null: none of the newest 5,000 events is its. */
                                lastReceivedAt: string | null;
                                lastDay: {
                                    events: number;
                                    /** @description Older than what was known: recorded, decided nothing. */
                                    late: number;
                                    /** @description Caused by our own writes. */
                                    echoes: number;
                                    /** @description There were more: only the newest 5,000 events were counted. */
                                    isLeast: boolean;
                                };
                                parked: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description The reader’s time zone for sentences, an IANA name. */
                    zone?: string;
                    account?: string;
                    /** @description A ticket id, or part of a subject of the newest 20,000 tickets. */
                    q?: string;
                    /** @description open: not solved, closed, deleted or merged. */
                    status?: "open" | "all";
                    emergency?: "true" | "false";
                    priority?: "urgent" | "high" | "normal" | "low";
                    /** @description Last settled by this rule. */
                    rule?: number;
                    /** @description Only these, by our own ids, as notices and tasks name them; with commas, 100 at most. */
                    ids?: string;
                    /** @description Only tickets of organisations that no account claims. */
                    unknown?: "true" | "false";
                    sort?: "updated" | "deadline" | "created";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                organizationId: string | null;
                                status: string;
                                priority: ("urgent" | "high" | "normal" | "low") | null;
                                /** @description Name where the directory knows the user, else the help-desk user id. */
                                assignee: string | null;
                                isEmergency: boolean;
                                lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                                lastRule: number | null;
                                /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                                sentence: string | null;
                                deadlineAt: string | null;
                                /** @description An instant, ISO 8601 UTC. */
                                createdAt: string;
                                /** @description An instant, ISO 8601 UTC. */
                                updatedAt: string;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/tickets/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take ticket events in
         * @description Each event is taken in once, by its source and key, however often it is sent and in any order. Answers after the commit; 503 with Retry-After when full, and then nothing was stored.
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
                        /** @default api */
                        source?: string;
                        events: {
                            /** @description Names the event within its source: delivered again, it is taken in once. */
                            key: string;
                            ticketId: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            occurredAt: string;
                            /**
                             * @default {
                             *       "id": null,
                             *       "kind": "unknown"
                             *     }
                             */
                            actor?: {
                                id: string | null;
                                /**
                                 * @default unknown
                                 * @enum {string}
                                 */
                                kind?: "agent" | "end_user" | "system" | "unknown";
                            };
                            /** @default null */
                            writeId?: string | null;
                            /** @default null */
                            comment?: {
                                /** @default null */
                                id?: string | null;
                                /** @enum {string} */
                                author: "agent" | "customer";
                                public: boolean;
                            } | null;
                            /** @description What this event says of the ticket; what is absent keeps its last known value. */
                            state: {
                                organizationId?: string | null;
                                subject?: string | null;
                                /** @enum {string} */
                                status?: "new" | "open" | "pending" | "hold" | "solved" | "closed" | "deleted" | "suspended" | "spam" | "merged";
                                priority?: ("urgent" | "high" | "normal" | "low") | null;
                                form?: string | null;
                                tags?: string[];
                                preferredRegion?: string | null;
                                assigneeId?: string | null;
                                groupId?: string | null;
                                requesterId?: string | null;
                                followerIds?: string[];
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                createdAt?: string;
                                stamp?: string | null;
                                mergedInto?: string | null;
                            };
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
                            taken: number;
                            /** @description Delivered before: nothing changed. */
                            known: number;
                            /** @description Older than what is known: recorded, decides nothing. */
                            late: number;
                            decisions: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{source}/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A ticket with its decision
         * @description The newest decision with its reasons, what was sent outside, notices, tasks, events and earlier decisions.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The reader’s time zone for sentences, an IANA name. */
                    zone?: string;
                };
                header?: never;
                path: {
                    /** @description Where the ticket comes from, e.g. zendesk or servicenow-log. */
                    source: string;
                    /** @description The ticket’s id in its source. */
                    ticket: string;
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
                            /** Format: uuid */
                            id: string;
                            source: string;
                            ticketId: string;
                            subject: string | null;
                            accountId: string | null;
                            accountName: string | null;
                            organizationId: string | null;
                            status: string;
                            priority: ("urgent" | "high" | "normal" | "low") | null;
                            /** @description Name where the directory knows the user, else the help-desk user id. */
                            assignee: string | null;
                            isEmergency: boolean;
                            lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                            lastRule: number | null;
                            /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                            sentence: string | null;
                            deadlineAt: string | null;
                            /** @description An instant, ISO 8601 UTC. */
                            createdAt: string;
                            /** @description An instant, ISO 8601 UTC. */
                            updatedAt: string;
                            accountZone: string | null;
                            /** @description Whether the present assignee is there now; null: nobody, or a user whom the directory does not know. */
                            holder: {
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                /** @description “on duty until 18:00”, “away until Mon 23 Nov 08:00”. */
                                words: string;
                            } | null;
                            helpDeskUrl: string | null;
                            followers: string[];
                            tags: string[];
                            form: string | null;
                            lock: {
                                by: string;
                                assignee: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                            } | null;
                            predates: {
                                /** @description An instant, ISO 8601 UTC. */
                                askedAt: string;
                                choice: string | null;
                                /** @description The prepared public reply; a person sends it. */
                                reply: string;
                            } | null;
                            /** @description The newest decision. */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                /** @description The instant decided for. */
                                at: string;
                                /** @description An instant, ISO 8601 UTC. */
                                recordedAt: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                /** @enum {string} */
                                outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                                /** @description The rule that settled the assignee. */
                                rule: number | null;
                                /** @description Every rule that had an effect. */
                                fired: number[];
                                /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                                sentence: string;
                                /** @description The deciding facts in one line. */
                                because: string;
                                isEmergency: boolean;
                                /** @description Recorded only: nothing was written outside. */
                                shadow: boolean;
                                /** @enum {string} */
                                state: "standing" | "overridden" | "undone";
                                /** @description The serif sentence: who answers, who stays assignee, who follows. */
                                answer: string;
                                assignee: {
                                    /** @enum {string} */
                                    kind: "keep" | "clear" | "assign";
                                    name: string | null;
                                    role: string | null;
                                    /** @description How they came to hold it: “set by rule 4”, “chosen by a person”. */
                                    how: string;
                                    /** @description How, and whether they were there at the decision’s time: “set by rule 4, then off duty”. */
                                    detail: string;
                                };
                                followers: {
                                    name: string;
                                    detail: string;
                                }[];
                                told: {
                                    name: string;
                                    detail: string;
                                }[];
                                paged: {
                                    name: string;
                                    detail: string;
                                } | null;
                                /** @description A change that a person should make or refuse. */
                                proposal: string | null;
                                tags: {
                                    add: string[];
                                    remove: string[];
                                };
                                target: {
                                    /** @enum {string} */
                                    kind: "first" | "next";
                                    /** @description An instant, ISO 8601 UTC. */
                                    deadline: string;
                                    beforeReturn: boolean;
                                    schedule: string;
                                    returnAt: string | null;
                                } | null;
                                reasons: {
                                    rule: number | null;
                                    /** @description Filled node: it decided. Hollow: checked, does not apply. */
                                    decided: boolean;
                                    fact: string;
                                    evidence: string;
                                    effect: string;
                                }[];
                                conclusion: string;
                                /** @description What would have changed it. */
                                wouldChange: string | null;
                                /** @description The internal note, Markdown, exactly as the help desk shows it. */
                                note: string | null;
                                facts: {
                                    version: number;
                                    settingsVersion: number;
                                    rulesVersion: number;
                                };
                                changed: {
                                    by: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    at: string;
                                    reason: string | null;
                                    instead: string | null;
                                } | null;
                            } | null;
                            earlier: {
                                /** Format: uuid */
                                id: string;
                                /** @description The instant decided for. */
                                at: string;
                                /** @description An instant, ISO 8601 UTC. */
                                recordedAt: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                /** @enum {string} */
                                outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                                /** @description The rule that settled the assignee. */
                                rule: number | null;
                                /** @description Every rule that had an effect. */
                                fired: number[];
                                /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                                sentence: string;
                                /** @description The deciding facts in one line. */
                                because: string;
                                isEmergency: boolean;
                                /** @description Recorded only: nothing was written outside. */
                                shadow: boolean;
                                /** @enum {string} */
                                state: "standing" | "overridden" | "undone";
                            }[];
                            writes: {
                                /** Format: uuid */
                                id: string;
                                ticketSource: string;
                                ticketId: string;
                                /** @enum {string} */
                                state: "waiting" | "sent" | "applied" | "superseded" | "parked" | "skipped";
                                /** @description What it changes, in words: “Assignee Dana Whitlock”, “Internal note” … */
                                parts: string[];
                                attempts: number;
                                lastProblem: string | null;
                                nextAttemptAt: string | null;
                                dropped: {
                                    part: string;
                                    why: string;
                                }[];
                                /** @description An instant, ISO 8601 UTC. */
                                createdAt: string;
                                finishedAt: string | null;
                            }[];
                            notices: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                /** @description A person’s name, or an internal channel. */
                                to: string;
                                title: string;
                                /** @enum {string} */
                                urgency: "page" | "normal" | "digest";
                                /**
                                 * @description muted: its reader has switched this kind off.
                                 * @enum {string}
                                 */
                                state: "planned" | "told" | "cancelled" | "shadow" | "muted";
                                /** @description An instant, ISO 8601 UTC. */
                                dueAt: string;
                                toldAt: string | null;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                title: string;
                                owner: string | null;
                                dueAt: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled" | "shadow";
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                /** @description An instant, ISO 8601 UTC. */
                                occurredAt: string;
                                /** @description An instant, ISO 8601 UTC. */
                                receivedAt: string;
                                /** @description decided, late (recorded, decides nothing) or echo (our own write). */
                                disposition: string;
                                actor: string | null;
                                /** @description What it said, in words. */
                                changes: string[];
                            }[];
                            may: {
                                override: boolean;
                                undo: boolean;
                                liftLock: boolean;
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/tickets/{source}/{ticket}/customers-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whom the customer wants
         * @description For a ticket older than the ASE (rule 3): the answer is recorded and carried out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Where the ticket comes from, e.g. zendesk or servicenow-log. */
                    source: string;
                    /** @description The ticket’s id in its source. */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choice: {
                            /** @enum {string} */
                            kind: "ase";
                        } | {
                            /** @enum {string} */
                            kind: "keep";
                        } | {
                            /** @enum {string} */
                            kind: "person";
                            /** Format: uuid */
                            personId: string;
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
                            /** Format: uuid */
                            decisionId: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{source}/{ticket}/emergency-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write down what was learnt from an emergency
         * @description Of the ticket’s newest emergency; written again it replaces what stood there. Ticks the follow-up off. By whoever owes it, the account’s ASEs and backups, its managers, or a director. 404 where the ticket never was an emergency.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Where the ticket comes from, e.g. zendesk or servicenow-log. */
                    source: string;
                    /** @description The ticket’s id in its source. */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What happened, in a few sentences. Secrets in it are masked. */
                        happened: string;
                        customerContacted: boolean;
                        causeKnown: boolean;
                        /** @description What caused it, where that is known. */
                        cause?: string | null;
                        nextSteps?: string | null;
                        /** @description What should change, so that it does not come again. */
                        toChange?: string | null;
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
                            source: string;
                            ticketId: string;
                            subject: string | null;
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            beganAt: string;
                            /** @description It still is an emergency, and not solved. */
                            isRunning: boolean;
                            /** @description The obligation of the ASE’s next working day; null where the ASE was on duty. */
                            followUp: {
                                /** Format: uuid */
                                taskId: string;
                                ownerId: string | null;
                                owner: string | null;
                                dueAt: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled" | "shadow";
                                /** @description When somebody else heard that it was not done. */
                                escalatedAt: string | null;
                            } | null;
                            /** @description What was learnt; null: nobody wrote it yet. */
                            record: {
                                happened: string;
                                customerContacted: boolean;
                                causeKnown: boolean;
                                cause: string | null;
                                nextSteps: string | null;
                                toChange: string | null;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                writtenAt: string;
                                writtenBy: string | null;
                            } | null;
                            mayRecord: boolean;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{source}/{ticket}/handed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tick a ticket off the hand-over list
         * @description The outgoing ASE no longer holds it; the ticket is decided anew.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Where the ticket comes from, e.g. zendesk or servicenow-log. */
                    source: string;
                    /** @description The ticket’s id in its source. */
                    ticket: string;
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
                            /** Format: uuid */
                            decisionId: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{source}/{ticket}/lift-lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the rules decide again
         * @description Lifts a person’s assignment (rule 7); the ticket is decided anew.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Where the ticket comes from, e.g. zendesk or servicenow-log. */
                    source: string;
                    /** @description The ticket’s id in its source. */
                    ticket: string;
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
                            /** Format: uuid */
                            decisionId: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{source}/{ticket}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a ticket by hand
         * @description The override and its reason are kept; the assignment is sticky until lifted or the ticket is closed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Where the ticket comes from, e.g. zendesk or servicenow-log. */
                    source: string;
                    /** @description The ticket’s id in its source. */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Who holds the ticket instead. */
                        assignTo: {
                            /** @enum {string} */
                            kind: "person";
                            /** Format: uuid */
                            personId: string;
                        } | {
                            /** @enum {string} */
                            kind: "nobody";
                        };
                        /** @description What you know that the rules do not. Kept with the decision. */
                        reason: string;
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
                            /** Format: uuid */
                            decisionId: string;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time off; why is told to those who may know */
        get: {
            parameters: {
                query?: {
                    /** @description Rows a page, 500 at most. */
                    limit?: number;
                    /** @description `nextCursor` of the page before; absent: the first page. */
                    cursor?: string;
                    /** @description Only what ends after this instant. */
                    from?: string;
                    /** @description Only what starts before this instant. */
                    to?: string;
                    personId?: string;
                    state?: "confirmed" | "withdrawn" | "any";
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                /**
                                 * @description `away`: this caller may not know why.
                                 * @enum {string}
                                 */
                                kind: "planned" | "sick" | "away";
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                start: string;
                                /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                                end: string;
                                /** @description null where there is none, or where this caller may not know. */
                                reason: string | null;
                                /** @enum {string} */
                                state: "confirmed" | "withdrawn";
                                /** @description Planned with less than 14 days’ notice. */
                                shortNotice: boolean;
                                /** @description null where this caller may not know why. */
                                recordedAt: string | null;
                            }[];
                            /** @description Ask with this for the next page; null: this is the last. */
                            nextCursor: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Note time off, by the hour
         * @description The person, their manager or a director.
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
                        /** Format: uuid */
                        personId: string;
                        /** @enum {string} */
                        kind: "planned" | "sick";
                        /** @description From this instant on. */
                        start: string;
                        /** @description The first instant after it. */
                        end: string;
                        /** @description Seen by the person and their managers only. */
                        reason?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /**
                             * @description `away`: this caller may not know why.
                             * @enum {string}
                             */
                            kind: "planned" | "sick" | "away";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @description null where there is none, or where this caller may not know. */
                            reason: string | null;
                            /** @enum {string} */
                            state: "confirmed" | "withdrawn";
                            /** @description Planned with less than 14 days’ notice. */
                            shortNotice: boolean;
                            /** @description null where this caller may not know why. */
                            recordedAt: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-off/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw time off */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /**
                             * @description `away`: this caller may not know why.
                             * @enum {string}
                             */
                            kind: "planned" | "sick" | "away";
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            start: string;
                            /** @description An instant, ISO 8601 with offset; answers are in UTC. */
                            end: string;
                            /** @description null where there is none, or where this caller may not know. */
                            reason: string | null;
                            /** @enum {string} */
                            state: "confirmed" | "withdrawn";
                            /** @description Planned with less than 14 days’ notice. */
                            shortNotice: boolean;
                            /** @description null where this caller may not know why. */
                            recordedAt: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unknown-organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations with tickets that no account claims
         * @description Normal for most of a help desk: counted, and linkable to an account.
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
                            organizationId: string;
                            tickets: number;
                            /** @description An instant, ISO 8601 UTC. */
                            lastSeenAt: string;
                        }[];
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/who": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who answers for an account
         * @description The named ASE, who acts at the instant, when the ASE is back, and why. For any instant, past or future.
         */
        get: {
            parameters: {
                query: {
                    /** @description An account: its id, name, alias, domain, help-desk organisation id or CRM id. */
                    account: string;
                    /** @description The instant asked about; absent: now. Any past or future instant. */
                    at?: string;
                    /** @description The reader’s time zone for the sentences, IANA name. */
                    zone?: string;
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
                            /** Format: uuid */
                            accountId: string;
                            accountName: string;
                            accountZone: string;
                            regionCode: string;
                            /** @description An instant, ISO 8601 UTC. */
                            at: string;
                            /**
                             * @description named: an ASE of the account is on duty · backup: somebody answers for the absent ASE (or the night contact) · away: the ASE is away and the fallback answers · global_support: ordinary off-duty hours, with Global Support or by the account’s choice with nobody · nobody: the ASE is away and the account chose to leave tickets unassigned · no_service: no running contract or assignment
                             * @enum {string}
                             */
                            state: "named" | "backup" | "away" | "global_support" | "nobody" | "no_service";
                            /** @description The answer in one sentence, in the asked zone. */
                            sentence: string;
                            noService: string | null;
                            /** @enum {string} */
                            handlingMode: "engage" | "auto_assign";
                            /** @description false: shadow, nothing is written outside. */
                            isLive: boolean;
                            ase: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                regionCode: string;
                                zone: string;
                                isPrimary: boolean;
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                /** @description End of duty, of busy or of being away; null where it has none. */
                                until: string | null;
                                /** @description When on duty and not busy: now, or later; null: never. */
                                nextAvailable: string | null;
                            } | null;
                            engineers: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                regionCode: string;
                                zone: string;
                                isPrimary: boolean;
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                /** @description End of duty, of busy or of being away; null where it has none. */
                                until: string | null;
                                /** @description When on duty and not busy: now, or later; null: never. */
                                nextAvailable: string | null;
                            }[];
                            acting: {
                                /** @enum {string} */
                                kind: "ase" | "backup" | "pod" | "night_contact" | "region" | "global_support" | "nobody" | "no_service";
                                personId: string | null;
                                personName: string | null;
                                /** @description The internal channel of Global Support, where nobody named answers. */
                                channel: string | null;
                                /** @description When this answer changes; null: not within the asked stretch. */
                                until: string | null;
                            };
                            /** @description When any ASE of the account is on duty and not busy. */
                            returnAt: string | null;
                            onCall: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            because: {
                                /** @description Whether this fact changed the answer. */
                                decided: boolean;
                                fact: string;
                                evidence: string;
                                effect: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/why/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a ticket went where it went
         * @description As the ticket, found by its number alone; an error names the sources where several have it.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The reader’s time zone for sentences, an IANA name. */
                    zone?: string;
                };
                header?: never;
                path: {
                    /** @description The ticket’s id in its source. */
                    ticket: string;
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
                            /** Format: uuid */
                            id: string;
                            source: string;
                            ticketId: string;
                            subject: string | null;
                            accountId: string | null;
                            accountName: string | null;
                            organizationId: string | null;
                            status: string;
                            priority: ("urgent" | "high" | "normal" | "low") | null;
                            /** @description Name where the directory knows the user, else the help-desk user id. */
                            assignee: string | null;
                            isEmergency: boolean;
                            lastOutcome: ("echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept") | null;
                            lastRule: number | null;
                            /** @description What of the last decision holds: “Dana stays assignee”, “Kept by hand with Owen”, “In shadow: Assigned to Lena”. */
                            sentence: string | null;
                            deadlineAt: string | null;
                            /** @description An instant, ISO 8601 UTC. */
                            createdAt: string;
                            /** @description An instant, ISO 8601 UTC. */
                            updatedAt: string;
                            accountZone: string | null;
                            /** @description Whether the present assignee is there now; null: nobody, or a user whom the directory does not know. */
                            holder: {
                                /** @enum {string} */
                                presence: "on_duty" | "busy" | "off_duty" | "away" | "left";
                                /** @description “on duty until 18:00”, “away until Mon 23 Nov 08:00”. */
                                words: string;
                            } | null;
                            helpDeskUrl: string | null;
                            followers: string[];
                            tags: string[];
                            form: string | null;
                            lock: {
                                by: string;
                                assignee: string;
                                /** @description An instant, ISO 8601 UTC. */
                                at: string;
                            } | null;
                            predates: {
                                /** @description An instant, ISO 8601 UTC. */
                                askedAt: string;
                                choice: string | null;
                                /** @description The prepared public reply; a person sends it. */
                                reply: string;
                            } | null;
                            /** @description The newest decision. */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                /** @description The instant decided for. */
                                at: string;
                                /** @description An instant, ISO 8601 UTC. */
                                recordedAt: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                /** @enum {string} */
                                outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                                /** @description The rule that settled the assignee. */
                                rule: number | null;
                                /** @description Every rule that had an effect. */
                                fired: number[];
                                /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                                sentence: string;
                                /** @description The deciding facts in one line. */
                                because: string;
                                isEmergency: boolean;
                                /** @description Recorded only: nothing was written outside. */
                                shadow: boolean;
                                /** @enum {string} */
                                state: "standing" | "overridden" | "undone";
                                /** @description The serif sentence: who answers, who stays assignee, who follows. */
                                answer: string;
                                assignee: {
                                    /** @enum {string} */
                                    kind: "keep" | "clear" | "assign";
                                    name: string | null;
                                    role: string | null;
                                    /** @description How they came to hold it: “set by rule 4”, “chosen by a person”. */
                                    how: string;
                                    /** @description How, and whether they were there at the decision’s time: “set by rule 4, then off duty”. */
                                    detail: string;
                                };
                                followers: {
                                    name: string;
                                    detail: string;
                                }[];
                                told: {
                                    name: string;
                                    detail: string;
                                }[];
                                paged: {
                                    name: string;
                                    detail: string;
                                } | null;
                                /** @description A change that a person should make or refuse. */
                                proposal: string | null;
                                tags: {
                                    add: string[];
                                    remove: string[];
                                };
                                target: {
                                    /** @enum {string} */
                                    kind: "first" | "next";
                                    /** @description An instant, ISO 8601 UTC. */
                                    deadline: string;
                                    beforeReturn: boolean;
                                    schedule: string;
                                    returnAt: string | null;
                                } | null;
                                reasons: {
                                    rule: number | null;
                                    /** @description Filled node: it decided. Hollow: checked, does not apply. */
                                    decided: boolean;
                                    fact: string;
                                    evidence: string;
                                    effect: string;
                                }[];
                                conclusion: string;
                                /** @description What would have changed it. */
                                wouldChange: string | null;
                                /** @description The internal note, Markdown, exactly as the help desk shows it. */
                                note: string | null;
                                facts: {
                                    version: number;
                                    settingsVersion: number;
                                    rulesVersion: number;
                                };
                                changed: {
                                    by: string;
                                    /** @description An instant, ISO 8601 UTC. */
                                    at: string;
                                    reason: string | null;
                                    instead: string | null;
                                } | null;
                            } | null;
                            earlier: {
                                /** Format: uuid */
                                id: string;
                                /** @description The instant decided for. */
                                at: string;
                                /** @description An instant, ISO 8601 UTC. */
                                recordedAt: string;
                                source: string;
                                ticketId: string;
                                subject: string | null;
                                accountId: string | null;
                                accountName: string | null;
                                /** @enum {string} */
                                outcome: "echo" | "dead" | "unknown_organization" | "no_service" | "emergency" | "handover" | "locked" | "predates" | "assigned" | "engaged" | "cleared" | "left_unassigned" | "kept";
                                /** @description The rule that settled the assignee. */
                                rule: number | null;
                                /** @description Every rule that had an effect. */
                                fired: number[];
                                /** @description What happens with the ticket: “Dana stays assignee, Wren follows”. */
                                sentence: string;
                                /** @description The deciding facts in one line. */
                                because: string;
                                isEmergency: boolean;
                                /** @description Recorded only: nothing was written outside. */
                                shadow: boolean;
                                /** @enum {string} */
                                state: "standing" | "overridden" | "undone";
                            }[];
                            writes: {
                                /** Format: uuid */
                                id: string;
                                ticketSource: string;
                                ticketId: string;
                                /** @enum {string} */
                                state: "waiting" | "sent" | "applied" | "superseded" | "parked" | "skipped";
                                /** @description What it changes, in words: “Assignee Dana Whitlock”, “Internal note” … */
                                parts: string[];
                                attempts: number;
                                lastProblem: string | null;
                                nextAttemptAt: string | null;
                                dropped: {
                                    part: string;
                                    why: string;
                                }[];
                                /** @description An instant, ISO 8601 UTC. */
                                createdAt: string;
                                finishedAt: string | null;
                            }[];
                            notices: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                /** @description A person’s name, or an internal channel. */
                                to: string;
                                title: string;
                                /** @enum {string} */
                                urgency: "page" | "normal" | "digest";
                                /**
                                 * @description muted: its reader has switched this kind off.
                                 * @enum {string}
                                 */
                                state: "planned" | "told" | "cancelled" | "shadow" | "muted";
                                /** @description An instant, ISO 8601 UTC. */
                                dueAt: string;
                                toldAt: string | null;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                title: string;
                                owner: string | null;
                                dueAt: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "cancelled" | "shadow";
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                /** @description An instant, ISO 8601 UTC. */
                                occurredAt: string;
                                /** @description An instant, ISO 8601 UTC. */
                                receivedAt: string;
                                /** @description decided, late (recorded, decides nothing) or echo (our own write). */
                                disposition: string;
                                actor: string | null;
                                /** @description What it said, in words. */
                                changes: string[];
                            }[];
                            may: {
                                override: boolean;
                                undo: boolean;
                                liftLock: boolean;
                            };
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/writes/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Writes to the help desk that are not through
         * @description Waiting, under way or parked, oldest first, at most 200.
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
                            /** Format: uuid */
                            id: string;
                            ticketSource: string;
                            ticketId: string;
                            /** @enum {string} */
                            state: "waiting" | "sent" | "applied" | "superseded" | "parked" | "skipped";
                            /** @description What it changes, in words: “Assignee Dana Whitlock”, “Internal note” … */
                            parts: string[];
                            attempts: number;
                            lastProblem: string | null;
                            nextAttemptAt: string | null;
                            dropped: {
                                part: string;
                                why: string;
                            }[];
                            /** @description An instant, ISO 8601 UTC. */
                            createdAt: string;
                            finishedAt: string | null;
                        }[];
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/api/v1/zendesk/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to connect Zendesk
         * @description The body of the trigger that delivers ticket events here, and the steps to set it up.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The field that carries our mark; absent: the one that is configured. */
                    markerFieldId?: string;
                    /** @description The field of the customer’s preferred region, if there is one. */
                    regionFieldId?: string;
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
                            /** @description The field of our mark in the template; null: MARKER_FIELD_ID stands for it. */
                            markerFieldId: string | null;
                            /** @description Where the webhook posts to, after this server’s public address. */
                            webhookPath: string;
                            /** @description The JSON body of the trigger’s “Notify by webhook” action, to be pasted as it is. */
                            template: string;
                            /** @description What an administrator of the help desk does, in order. */
                            steps: string[];
                        };
                    };
                };
                400: components["responses"]["Problem"];
                401: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    "/webhooks/zendesk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A Zendesk webhook delivers
         * @description The body of our trigger, or of Zendesk’s own ticket events, signed by Zendesk. Answers 2xx once it is stored and decided, 202 where it is parked, 401 for a missing, wrong or stale signature, 503 with Retry-After under 60 when full.
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Events that are now stored and decided, those known before included. */
                            stored: number;
                            decisions: string[];
                            /** @description Set where the body could not be read: kept for a person. */
                            parkedId: string | null;
                            /** @description Why there was nothing for us in it. */
                            ignored: string | null;
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Events that are now stored and decided, those known before included. */
                            stored: number;
                            decisions: string[];
                            /** @description Set where the body could not be read: kept for a person. */
                            parkedId: string | null;
                            /** @description Why there was nothing for us in it. */
                            ignored: string | null;
                        };
                    };
                };
                400: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                429: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
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
    schemas: {
        /** @description What went wrong and what to do (RFC 9457). */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description What went wrong, and what to do. */
            detail: string;
            /** @description Stable: made for programs. */
            code: string;
            /** @description The id of the request, as in the log. */
            instance: string;
            errors?: {
                path: string;
                message: string;
                suggestion?: string;
            }[];
        };
    };
    responses: {
        /** @description Refused, or failed: a problem document. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
