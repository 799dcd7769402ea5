//! The menu More of an app [SFI-04]: what the keys of its card would do.

use std::sync::Arc;

use crate::domain::{app::SALESFORCE, world::AccountState};
use crate::ui::{
    action::ActionId,
    layout::WidgetId,
    menu::Menu,
    part::Surroundings,
    scene::Scene,
    screens::connected_apps::acts,
    step::Step,
    theme::Role,
    toast::Level,
    widgets::{
        dropdown::{List, Row},
        pen::Pen,
    },
};

/// The entries on a card.
const ON_CARD: &[(ActionId, &str)] = &[
    (ActionId::OpenApp, "apps-view-details"),
    (ActionId::ReconnectApp, "apps-reconnect"),
    (ActionId::UninstallApp, "apps-uninstall"),
];

/// The entries on the card of Salesforce while nobody is connected to it: that comes before all else.
const UNCONNECTED: &[(ActionId, &str)] = &[
    (ActionId::ConnectSalesforceUser, "apps-connect-first"),
    (ActionId::OpenApp, "apps-view-details"),
    (ActionId::ReconnectApp, "apps-reconnect"),
    (ActionId::UninstallApp, "apps-uninstall"),
];

/// The entries on the pages of an app.
const INSIDE: &[(ActionId, &str)] = &[
    (ActionId::ConnectSalesforceUser, "apps-connect-user"),
    (ActionId::ReconnectApp, "apps-reconnect"),
    (ActionId::UninstallApp, "apps-uninstall"),
];

/// The menu as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Of which app.
    pub slug: Arc<str>,
    /// Whether the pages of the app are open already.
    inside: bool,
    /// The entry under the cursor.
    row: usize,
}

impl State {
    /// The menu of an app, with its cursor on the first entry.
    pub fn new(slug: &Arc<str>, inside: bool) -> Self {
        Self { slug: Arc::clone(slug), inside, row: 0 }
    }

    fn entries(&self, account: Option<&AccountState>) -> &'static [(ActionId, &'static str)] {
        let unconnected = *self.slug == *SALESFORCE && account.is_some_and(|account| account.salesforce().is_none());
        match (self.inside, unconnected) {
            (true, _) => INSIDE,
            (false, true) => UNCONNECTED,
            (false, false) => ON_CARD,
        }
    }
}

impl Menu for State {
    const NAME: &'static str = "app.menu";
    const LIST: WidgetId = WidgetId::AppMenu;

    fn row(&mut self) -> &mut usize {
        &mut self.row
    }

    fn len(&self, around: &Surroundings<'_>) -> usize {
        self.entries(around.account()).len()
    }

    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step {
        let Some((action, _)) = self.entries(around.account()).get(self.row) else { return Step::Ignored };
        match acts::refusal(*action, &self.slug, around.world, around.actor) {
            Some(why) => Step::Tell(Level::Error, why),
            None => Step::close_then(Step::Perform(*action)),
        }
    }
}

/// Draws the menu below what it belongs to.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let row = |(action, label): &(ActionId, &str)| {
        let why = acts::refusal(*action, &state.slug, scene.world, scene.actor);
        let detail = why.as_ref().map(|why| why.say(pen.words)).unwrap_or_default();
        // Where nobody is connected, nobody is different from them.
        let first = *action == ActionId::ConnectSalesforceUser && scene.account.salesforce().is_none();
        let label = if first { "apps-connect-first" } else { label };
        Row { sign: "", name: pen.say(label), detail, enabled: why.is_none(), role: Role::Muted }
    };
    let rows: Vec<Row> = state.entries(Some(scene.account)).iter().map(row).collect();
    let within = scene.layout.rect(WidgetId::Body);
    let field = WidgetId::Action(ActionId::AppActions);
    List { field, id: WidgetId::AppMenu, at: state.row, rows: &rows }.draw(pen, scene, within);
}
