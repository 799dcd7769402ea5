//! `seatdesk partner employees`: the partner's employees with their clients.

use serde::Serialize;

use super::{allowed, name};
use crate::{
    cli::{desk::Desk, exit::Failure, note, table, users},
    domain::{
        decide::open_clients,
        email::Email,
        guard::Operation,
        hub_id::HubId,
        partner::{Assignment, Matched, Standing, employees, matched, standing, uncredited_users},
        user::UserStatus,
        world::{AccountState, World},
    },
    ui::wording,
};

/// Lists the employees by address, each with the clients they work for.
pub(super) async fn run(desk: &Desk<'_>, json: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    allowed(desk, &world, Operation::ManageClients)?;
    let account = desk.account(&world)?;
    let rows = rows(account, &world);
    if json {
        return users::json::print(rows);
    }
    let words = desk.words();
    if rows.is_empty() {
        return note(&words.text("automation-nobody"));
    }
    let columns = [
        "column-name",
        "column-email",
        "cli-partner-column-employee",
        "cli-partner-column-matched",
        "cli-partner-column-client",
        "cli-partner-column-hub",
        "cli-partner-column-standing",
    ];
    let none = || "–".to_owned();
    let mut lines: Vec<[String; 7]> = Vec::new();
    for row in &rows {
        let matched = row.matched_by.map_or_else(none, |matched| words.text(matched.message()));
        let clients = row.clients.iter().map(Some).chain(row.clients.is_empty().then_some(None));
        for (at, client) in clients.enumerate() {
            // A person is named on the first of their lines.
            let first = |text: &str| if at == 0 { text.to_owned() } else { String::new() };
            let of = |told: &dyn Fn(&Client) -> String| client.map_or_else(none, told);
            lines.push([
                first(if row.name.is_empty() { "–" } else { &row.name }),
                first(&row.email),
                first(&row.status(desk)),
                first(&matched),
                of(&|client| client.name.clone()),
                of(&|client| client.hub_id.to_string()),
                of(&|client| words.text(client.word())),
            ]);
        }
    }
    Desk::print(table::lines(columns.map(|id| (words.text(id), false)), &lines, table::terminal()))
}

fn rows(account: &AccountState, world: &World) -> Vec<Row> {
    let row = |employee: crate::domain::partner::Employee<'_>| {
        let email: &Email = employee.email;
        let open = account.partner().assignments_of(email.key()).filter(|one| one.state.is_open());
        Row {
            email: email.typed().to_owned(),
            name: employee.user.map(|user| user.display_name()).unwrap_or_default(),
            tagged: employee.tagged(),
            suspended: employee.suspended(),
            matched_by: employee.matched.map(MatchedBy::from),
            clients: open.map(|assignment| Client::of(assignment, account, world)).collect(),
        }
    };
    let known = employees(account).map(row);
    // Who works for clients without being tagged is no employee yet, and costs the credit [PET-06].
    let untagged =
        uncredited_users(world, account).filter(|user| employees(account).all(|one| one.email != &user.email));
    let untagged = untagged.map(|user| Row {
        email: user.email.typed().to_owned(),
        name: user.display_name(),
        tagged: false,
        suspended: user.status == UserStatus::Deactivated,
        matched_by: matched(account, user.email.key()).map(MatchedBy::from),
        clients: open_clients(world, account, user.email.key()).into_iter().map(|hub| Client::at(hub, world)).collect(),
    });
    let mut rows: Vec<Row> = known.chain(untagged).collect();
    rows.sort_by(|one, other| one.email.cmp(&other.email));
    rows
}

/// An employee, with the names of scripts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    email: String,
    name: String,
    tagged: bool,
    suspended: bool,
    matched_by: Option<MatchedBy>,
    clients: Vec<Client>,
}

impl Row {
    /// What the person is to the partner, in a word.
    fn status(&self, desk: &Desk<'_>) -> String {
        desk.words().text(match self {
            Self { suspended: true, .. } => "employee-suspended",
            Self { tagged: true, .. } => "employee-tagged",
            Self { matched_by: Some(MatchedBy::AccessManager), .. } => "employee-access-manager",
            _ => "employee-untagged",
        })
    }
}

/// What makes an address qualify.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum MatchedBy {
    Domain,
    AccessManager,
}

impl From<Matched> for MatchedBy {
    fn from(matched: Matched) -> Self {
        match matched {
            Matched::Domain => Self::Domain,
            Matched::AccessManager => Self::AccessManager,
        }
    }
}

impl MatchedBy {
    const fn message(self) -> &'static str {
        match self {
            Self::Domain => "cli-partner-by-domain",
            Self::AccessManager => "cli-partner-by-manager",
        }
    }
}

/// A client that an employee works for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Client {
    hub_id: HubId,
    name: String,
    #[serde(skip)]
    standing: Option<Standing>,
    status: &'static str,
}

impl Client {
    /// How an assignment stands.
    pub(super) fn of(assignment: &Assignment, partner: &AccountState, world: &World) -> Self {
        let standing = standing(world, partner, assignment);
        let status = match standing {
            Standing::Assigned => "assigned",
            Standing::Requested => "requested",
            Standing::Active => "active",
            Standing::Blocked { .. } => "blocked",
            Standing::Settled { .. } => "settled",
            Standing::Removed => "removed",
        };
        Self { hub_id: assignment.client, name: name(world, assignment.client), standing: Some(standing), status }
    }

    /// A client at which somebody works without being assigned.
    fn at(hub: HubId, world: &World) -> Self {
        Self { hub_id: hub, name: name(world, hub), standing: None, status: "unassigned" }
    }

    fn word(&self) -> &'static str {
        self.standing.map_or("client-unassigned", wording::partner::standing)
    }
}
