//! `seatdesk partner employees`: the partner's employees with their clients.

use serde::Serialize;

use super::{allowed, name};
use crate::{
    cli::{desk::Desk, exit::Failure, note, table, users},
    domain::{
        email::Email,
        guard::Operation,
        hub_id::HubId,
        partner::{Assignment, Matched, Standing, employees, standing},
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
        "cli-partner-column-matched",
        "cli-partner-column-client",
        "cli-partner-column-hub",
        "cli-partner-column-standing",
    ];
    let none = || "–".to_owned();
    let mut lines: Vec<[String; 6]> = Vec::new();
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
                first(&matched),
                of(&|client| client.name.clone()),
                of(&|client| client.hub_id.to_string()),
                of(&|client| words.text(wording::partner::standing(client.standing))),
            ]);
        }
    }
    Desk::print(table::lines(columns.map(|id| (words.text(id), false)), &lines))
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
            clients: open.map(|assignment| Client::of(assignment, world)).collect(),
        }
    };
    employees(account).map(row).collect()
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
    standing: Standing,
    status: &'static str,
}

impl Client {
    /// How an assignment stands.
    pub(super) fn of(assignment: &Assignment, world: &World) -> Self {
        let standing = standing(world, assignment);
        let status = match standing {
            Standing::Assigned => "assigned",
            Standing::Requested => "requested",
            Standing::Active => "active",
            Standing::Blocked { .. } => "blocked",
            Standing::Removed => "removed",
        };
        Self { hub_id: assignment.client, name: name(world, assignment.client), standing, status }
    }
}
