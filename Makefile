# Needs node, npm, make, git and coreutils on PATH; nothing else. What a target does stands in scripts/.
.DEFAULT_GOAL := help
.PHONY: help install packages start dev build test check bite test-unit test-int-embedded test-int-production \
	test-e2e test-survive fix bench clean

help:
	@node scripts/install/explain.mjs

packages:
	@node scripts/install/main.mjs --packages

install: ## packages as locked, and the git hooks
	@node scripts/install/main.mjs

start: install ## install, build, migrate and run everything in the foreground
	@node scripts/start.mjs

dev: packages ## the same with hot reload, for work on the code
	@node scripts/dev.mjs

build: packages ## dist/ and .next/ for production
	@node scripts/build.mjs

test: ## everything there is to test, as in CI; ends with "N passed, N failed"
	@node scripts/test/main.mjs

check: packages ## formatting, lint, types, boundaries, dead code, texts, generated files, licences
	@node scripts/check/main.mjs

bite: packages ## plants one fault per check and shows what turns red
	@node scripts/check/bite.mjs

test-unit: ## unit tests
	@node scripts/test/main.mjs unit

test-int-embedded: ## integration tests of what differs on the embedded stores
	@node scripts/test/main.mjs int-embedded

test-int-production: ## integration tests on PostgreSQL and Redis
	@node scripts/test/main.mjs int-production

test-e2e: ## build, then browser tests
	@node scripts/test/main.mjs build e2e

test-survive: ## build, then kill every process at every moment of a job, five times each
	@node scripts/test/main.mjs build survive-embedded survive-production

fix: packages ## format everything, and mend what lint can mend
	@node scripts/check/fix.mjs

bench: packages build ## measure against baselines in the same run; figures go to var/bench/
	@npm run --silent bench

clean: ## remove what was built; data in var/ and packages stay
	rm -rf .next dist coverage test-results playwright-report tsconfig.tsbuildinfo
