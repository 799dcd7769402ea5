//! `seatdesk partner domain`: who matches the domain of the partner's employees, and another one set.

use jiff::Timestamp;
use serde::Serialize;

use super::{allowed, args::Domain, no};
use crate::{
    cli::{
        desk::{Desk, Refused},
        exit::Failure,
        note, users,
    },
    domain::{
        change::Receipt,
        command::Command,
        email::Email,
        guard::Operation,
        partner::{
            MailDomain, Matching, PartnerCommand, PartnerRejection as No, Proposal, SetDomain, matching, proposed,
        },
        rejection::Rejection,
        world::AccountState,
    },
    ui::{
        i18n::{Arg, Words},
        text::{pad_right, width},
        wording,
    },
};

/// Shows the domain that is set, and who matches it.
pub(super) async fn show(desk: &Desk<'_>, json: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    allowed(desk, &world, Operation::UsePartnerPages)?;
    let account = desk.account(&world)?;
    if json {
        return users::json::print([Row::of(account)]);
    }
    let words = desk.words();
    let settings = account.partner().settings();
    let set = settings.domain.as_ref().map_or_else(|| words.text("automation-none"), ToString::to_string);
    let mut lines = vec![words.with("cli-partner-domain", &[("domain", Arg::Text(&set))])];
    lines.extend(since(desk, account));
    let proposal = proposed(account).filter(|best| Some(&best.domain.ascii) != settings.domain_ascii.as_ref());
    lines.extend(proposal.map(|best| most(&best, words)));
    lines.extend(told(&matching(account, settings.domain_ascii.as_deref().unwrap_or_default()), account, words));
    Desk::print(lines)
}

/// Sets a domain. Who stops matching is told first, and has to be agreed to [DOM-14, DOM-15].
pub(super) async fn set(desk: &Desk<'_>, text: &str, wanted: &Domain) -> Result<(), Failure> {
    let world = desk.world().await?;
    allowed(desk, &world, Operation::SetPartnerDomain)?;
    let account = desk.account(&world)?;
    let domain = MailDomain::parse(text).map_err(|why| no(desk, No::Domain(why)))?;
    let claimed = world.claims().partner_of_domain(&domain.ascii);
    if claimed.is_some_and(|partner| partner != desk.actor.hub) {
        return Err(no(desk, No::Claimed));
    }
    let settings = account.partner().settings();
    let words = desk.words();
    let found = matching(account, &domain.ascii);
    let unchanged = settings.mail_domain().as_ref() == Some(&domain);
    let preview = told(&found, account, words);
    if !found.stops.is_empty() && !wanted.yes {
        preview.iter().try_for_each(|line| note(line))?;
        return Err(stops(desk, found.stops.len()));
    }
    let set =
        SetDomain { from: settings.domain_ascii.clone(), to: text.to_owned(), accepts_stopping: found.stops.len() };
    let command = Command::Partner(Box::new(PartnerCommand::SetDomain(set)));
    let (receipt, after) = match desk.submit(command).await {
        Ok(done) => done,
        Err(Refused::Rejected(Rejection::Partner(No::StopsMatching { people }))) => return Err(stops(desk, people)),
        Err(refused) => return Err(desk.refused(refused)),
    };
    if wanted.json {
        return users::json::print([Row::of(desk.account(&after)?)]);
    }
    let done = match &receipt {
        _ if unchanged => Some(words.with("automation-unchanged", &[("domain", Arg::Text(domain.entered.as_str()))])),
        Receipt::Partner(receipt) => Some(wording::partner::done(receipt).say(words)),
        _ => None,
    };
    Desk::print(preview.into_iter().chain(done))
}

/// That people would stop matching, and how to agree.
fn stops(desk: &Desk<'_>, people: usize) -> Failure {
    desk.asks(wording::partner::rejection(&No::StopsMatching { people }).say(desk.words()))
}

/// Who has set the domain, and when; while none is set, when that was last asked for.
fn since(desk: &Desk<'_>, account: &AccountState) -> Option<String> {
    let (words, zone) = (desk.words(), Desk::zone(account));
    let settings = account.partner().settings();
    let date = |at: Timestamp| words.moment(at, &zone);
    if settings.domain.is_none() {
        let reminded = settings.reminded_at.map(date);
        return Some(match reminded {
            Some(date) => words.with("automation-reminded", &[("date", Arg::Text(&date))]),
            None => words.text("automation-not-reminded"),
        });
    }
    let (who, date) = (settings.updated_by.as_ref()?, settings.updated_at.map(date)?);
    let name = account.user_by_id(who.id).map_or_else(|| who.email.typed().to_owned(), |user| user.display_name());
    Some(words.with("automation-set-by", &[("name", Arg::Text(&name)), ("date", Arg::Text(&date))]))
}

/// Which domain most employees have [DOM-16].
fn most(best: &Proposal, words: &Words) -> String {
    let id = if best.with_clients { "automation-most-with-clients" } else { "automation-most" };
    let domain = best.domain.entered.to_string();
    words.with(id, &[("domain", Arg::Text(&domain)), ("count", Arg::Count(best.people as u64))])
}

/// Who matches and who does not, in groups, each person on a line.
fn told(found: &Matching, account: &AccountState, words: &Words) -> Vec<String> {
    let name = |email: &Email| account.user(email.key()).map(|user| user.display_name()).unwrap_or_default();
    // Both are by address.
    let stays = |email: &&Email| found.stops.binary_search_by(|one| one.key().cmp(email.key())).is_err();
    let unmatched: Vec<&Email> = found.unmatched.iter().filter(stays).collect();
    let groups = [
        ("automation-stop", found.stops.iter().collect::<Vec<_>>()),
        ("automation-matched", found.matched.iter().collect()),
        ("automation-excepted", found.excepted.iter().collect()),
        ("automation-unmatched", unmatched),
    ];
    let all = groups.iter().flat_map(|(_, people)| people);
    let column = all.map(|email| width(&name(email))).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (head, people) in groups.into_iter().filter(|(_, people)| !people.is_empty()) {
        lines.push(words.with(head, &[("count", Arg::Count(people.len() as u64))]));
        let row = |email: &Email| format!("  {}  {}", pad_right(&name(email), column), email.typed());
        lines.extend(people.into_iter().map(row));
    }
    if lines.is_empty() {
        lines.push(words.text("automation-nobody"));
    }
    lines
}

/// The domain and who matches it, with the names of scripts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    domain: Option<String>,
    ascii: Option<String>,
    updated_by: Option<String>,
    updated_at: Option<Timestamp>,
    reminded_at: Option<Timestamp>,
    proposed: Option<String>,
    matched: Vec<String>,
    matched_by_access_manager: Vec<String>,
    needs_access_manager: Vec<String>,
}

impl Row {
    fn of(account: &AccountState) -> Self {
        let settings = account.partner().settings();
        let found = matching(account, settings.domain_ascii.as_deref().unwrap_or_default());
        let typed = |people: &[Email]| people.iter().map(|email| email.typed().to_owned()).collect();
        Self {
            domain: settings.domain.as_ref().map(ToString::to_string),
            ascii: settings.domain_ascii.as_ref().map(ToString::to_string),
            updated_by: settings.updated_by.as_ref().map(|who| who.email.typed().to_owned()),
            updated_at: settings.updated_at,
            reminded_at: settings.reminded_at,
            proposed: proposed(account).map(|best| best.domain.entered.to_string()),
            matched: typed(&found.matched),
            matched_by_access_manager: typed(&found.excepted),
            needs_access_manager: typed(&found.unmatched),
        }
    }
}
