CREATE TABLE "addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_people" (
	"article_id" text NOT NULL,
	"user_id" text NOT NULL,
	"relation" text NOT NULL,
	"may_edit_in_editing" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"article_updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_people_article_id_user_id_relation_pk" PRIMARY KEY("article_id","user_id","relation")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"desk_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"word_count" bigint NOT NULL,
	"kicker" text NOT NULL,
	"byline" text NOT NULL,
	"dateline" text NOT NULL,
	"source" text NOT NULL,
	"slug" text NOT NULL,
	"topics" jsonb NOT NULL,
	"urgent" boolean NOT NULL,
	"restricted" boolean NOT NULL,
	"priority" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"embargo_until" timestamp (3) with time zone,
	"publish_at" timestamp (3) with time zone,
	"publish_change" jsonb,
	"return_note" text,
	"submitted_by" text,
	"approved_version" bigint,
	"approved_hash" text,
	"approved_by" text,
	"live_version" bigint,
	"live_hash" text,
	"first_published_at" timestamp (3) with time zone,
	"public_path" text,
	"withdrawal_notice" text,
	"version_count" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "articles_publicPath_unique" UNIQUE("public_path")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"article_id" text,
	"data" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" bigint PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"article_id" text NOT NULL,
	"user_id" text NOT NULL,
	"in_draft" boolean NOT NULL,
	CONSTRAINT "contributors_article_id_user_id_pk" PRIMARY KEY("article_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "desks" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "desks_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "document_clients" (
	"article_id" text NOT NULL,
	"client_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "document_clients_article_id_client_id_pk" PRIMARY KEY("article_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "document_states" (
	"article_id" text PRIMARY KEY NOT NULL,
	"upto" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"authorship" jsonb
);
--> statement-breakpoint
CREATE TABLE "document_updates" (
	"article_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"update" "bytea" NOT NULL,
	"user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_updates_article_id_seq_pk" PRIMARY KEY("article_id","seq")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"article_id" text PRIMARY KEY NOT NULL,
	"schema_version" bigint NOT NULL,
	"epoch" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"last_user_id" text,
	"last_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" bigint NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "kept_edits" (
	"article_id" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"text_hash" text NOT NULL,
	"update" "bytea" NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "kept_edits_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "live_articles" (
	"article_id" text PRIMARY KEY NOT NULL,
	"desk_id" text NOT NULL,
	"version" bigint NOT NULL,
	"path" text NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"kicker" text NOT NULL,
	"byline" text NOT NULL,
	"urgent" boolean NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_articles_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "live_media" (
	"article_id" text NOT NULL,
	"media_id" text NOT NULL,
	CONSTRAINT "live_media_article_id_media_id_pk" PRIMARY KEY("article_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"uploader_id" text NOT NULL,
	"article_id" text,
	"hash" text NOT NULL,
	"format" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"byte_size" bigint NOT NULL,
	"credit" text NOT NULL,
	"alternative" text NOT NULL,
	"caption" text NOT NULL,
	"search_key" text NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_uses" (
	"article_id" text NOT NULL,
	"media_id" text NOT NULL,
	CONSTRAINT "media_uses_article_id_media_id_pk" PRIMARY KEY("article_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"article_id" text NOT NULL,
	"version" bigint NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	"change_kind" text,
	"change_note" text,
	CONSTRAINT "publications_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"blocked_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_desks" (
	"user_id" text NOT NULL,
	"desk_id" text NOT NULL,
	CONSTRAINT "user_desks_user_id_desk_id_pk" PRIMARY KEY("user_id","desk_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"name_sort_key" text NOT NULL,
	"role" text NOT NULL,
	"all_desks" boolean NOT NULL,
	"password_hash" text,
	"token_version" bigint NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"article_id" text NOT NULL,
	"number" bigint NOT NULL,
	"cause" text NOT NULL,
	"name" text,
	"note" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"content_hash" text NOT NULL,
	"word_count" bigint NOT NULL,
	"metadata" jsonb NOT NULL,
	"encoding" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "versions_article_id_number_pk" PRIMARY KEY("article_id","number")
);
--> statement-breakpoint
ALTER TABLE "article_people" ADD CONSTRAINT "article_people_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_people" ADD CONSTRAINT "article_people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_desks" ADD CONSTRAINT "user_desks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_desks" ADD CONSTRAINT "user_desks_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_people_by_user" ON "article_people" USING btree ("user_id","relation","article_updated_at","article_id");--> statement-breakpoint
CREATE INDEX "articles_by_update" ON "articles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_by_state" ON "articles" USING btree ("state","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_by_desk" ON "articles" USING btree ("desk_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_by_desk_and_state" ON "articles" USING btree ("desk_id","state","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_by_publish_at" ON "articles" USING btree ("publish_at");--> statement-breakpoint
CREATE INDEX "audit_events_by_article" ON "audit_events" USING btree ("article_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_by_time" ON "idempotency_keys" USING btree ("created_at","user_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "kept_edits_once" ON "kept_edits" USING btree ("article_id","user_id","text_hash");--> statement-breakpoint
CREATE INDEX "live_by_time" ON "live_articles" USING btree ("first_published_at","article_id");--> statement-breakpoint
CREATE INDEX "live_by_change" ON "live_articles" USING btree ("published_at","article_id");--> statement-breakpoint
CREATE INDEX "live_by_desk" ON "live_articles" USING btree ("desk_id","first_published_at","article_id");--> statement-breakpoint
CREATE INDEX "live_media_by_media" ON "live_media" USING btree ("media_id","article_id");--> statement-breakpoint
CREATE INDEX "media_by_article" ON "media" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "media_uses_by_media" ON "media_uses" USING btree ("media_id","article_id");--> statement-breakpoint
CREATE INDEX "users_by_name" ON "users" USING btree ("name_sort_key","id");