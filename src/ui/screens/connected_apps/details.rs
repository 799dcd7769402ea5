//! The panel of an app: how it is doing, what it is for, who installed it, and what can be done to it.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{acts, cards, status_sign, view::installed};
use crate::{
    domain::{
        guard::Actor,
        world::{AccountState, World},
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        text::{truncate, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, draw_row},
            panel,
            pen::Pen,
        },
        wording,
    },
};

/// How wide the panel is, where there is room.
const WIDTH: u16 = 72;

/// The panel as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Of which app.
    pub slug: Arc<str>,
    /// The name it had last.
    name: String,
    /// The button with the focus.
    at: Choice,
    /// Whether the app is there.
    there: bool,
}

/// A button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Uninstall,
    Reconnect,
    Close,
}

impl Choice {
    const ALL: [Self; 3] = [Self::Uninstall, Self::Reconnect, Self::Close];

    const fn action(self) -> ActionId {
        match self {
            Self::Uninstall => ActionId::UninstallApp,
            Self::Reconnect => ActionId::ReconnectApp,
            Self::Close => ActionId::Back,
        }
    }

    const fn widget(self) -> WidgetId {
        match self {
            Self::Uninstall => WidgetId::AppUninstall,
            Self::Reconnect => WidgetId::AppReconnect,
            Self::Close => WidgetId::AppClose,
        }
    }
}

impl State {
    /// The panel of an app, with its focus on the button that changes nothing.
    pub fn new(slug: &Arc<str>, around: &mut Surroundings<'_>) -> Self {
        let mut state = Self { slug: Arc::clone(slug), name: slug.to_string(), at: Choice::Close, there: true };
        state.reconcile(around);
        state
    }

    /// The buttons there are now: what needs no mending offers none.
    fn choices(&self, account: Option<&AccountState>) -> Vec<Choice> {
        let app = account.and_then(|account| account.apps().get(&*self.slug));
        let works = app.is_none_or(|app| app.status == crate::domain::app::AppStatus::Connected);
        let wanted = |choice: &Choice| match choice {
            Choice::Uninstall => self.there,
            Choice::Reconnect => self.there && !works,
            Choice::Close => true,
        };
        Choice::ALL.into_iter().filter(wanted).collect()
    }

    fn walk(&mut self, by: isize, around: &Surroundings<'_>) {
        let choices = self.choices(around.account());
        let at = choices.iter().position(|one| *one == self.at).unwrap_or(0) as isize;
        self.at = choices[(at + by).rem_euclid(choices.len() as isize) as usize];
    }

    fn press(&self, around: &mut Surroundings<'_>) -> Step {
        match self.at {
            Choice::Close => Step::close(),
            other => acts::act(other.action(), &self.slug, around).unwrap_or(Step::Ignored),
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "app.details"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let app = self.there.then_some(C::AppPanel);
        app.into_iter().chain([C::Dialog, C::Question, C::Overlay, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        self.at.widget()
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.at) {
            (ActionId::Activate, Choice::Uninstall) => Some("apps-uninstall"),
            (ActionId::Activate, Choice::Reconnect) => Some("apps-reconnect"),
            (ActionId::Activate, Choice::Close) => Some("button-close"),
            _ => None,
        }
    }

    fn dims(&self, action: ActionId, world: &World, actor: Actor) -> bool {
        acts::refusal(action, &self.slug, world, actor).is_some()
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::NextField | ActionId::NextButton => self.walk(1, around),
            ActionId::PrevField | ActionId::PrevButton => self.walk(-1, around),
            ActionId::Activate | ActionId::Toggle => return self.press(around),
            ActionId::Back => return Step::close(),
            other if self.there => return acts::act(other, &self.slug, around).unwrap_or(Step::Elsewhere(other)),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match Choice::ALL.into_iter().find(|choice| choice.widget() == hit.widget) {
            Some(choice) => {
                self.at = choice;
                self.press(around)
            }
            None => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let app = around.account().and_then(|account| account.apps().get(&*self.slug));
        self.there = app.is_some();
        if let Some(app) = app {
            self.name = app.name.to_string();
        }
        if !self.choices(around.account()).contains(&self.at) {
            self.at = Choice::Close;
        }
    }
}

/// Draws the panel over the page.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    pen.cursor = None;
    let columns = within.width.min(WIDTH);
    let inside = usize::from(columns.saturating_sub(panel::MARGINS));
    let mut lines: Vec<(String, Role)> = Vec::new();
    let mut paragraph = |text: &str, role| lines.extend(wrap(text, inside).into_iter().map(|line| (line, role)));
    let card = cards(scene.account, scene.world).into_iter().find(|card| card.slug == state.slug);
    match &card {
        Some(card) => {
            let (sign, role) = status_sign(card.status);
            paragraph(&format!("{sign} {}", pen.say(wording::apps::status(card.status))), role);
            paragraph(&pen.say(wording::apps::status_about(card.status)), Role::Muted);
            paragraph("", Role::Dialog);
            let id = wording::apps::about(&card.slug);
            paragraph(&pen.say(if pen.words.has(&id) { &id } else { "apps-about-unknown" }), Role::Dialog);
            paragraph(&installed(card, pen, scene), Role::Muted);
            if let Some(why) = acts::refusal(ActionId::UninstallApp, &state.slug, scene.world, scene.actor) {
                paragraph("", Role::Dialog);
                paragraph(&format!("! {}", why.say(pen.words)), Role::Warning);
            }
        }
        None => paragraph(&pen.say("apps-not-installed"), Role::Warning),
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(4);
    let title = truncate(&state.name, inside);
    let drawn = panel::draw(WidgetId::AppPanel, &title, within, (columns, rows), pen, scene);
    let text = Rect { height: drawn.inside.height.saturating_sub(2), ..drawn.inside };
    for (y, (line, role)) in (text.top()..text.bottom()).zip(&lines) {
        pen.text(text.x, y, text.width, line, *role);
    }
    let choices = state.choices(Some(scene.account));
    let button = |choice: &Choice| Button {
        label: pen.say(match choice {
            Choice::Uninstall => "apps-uninstall",
            Choice::Reconnect => "apps-reconnect",
            Choice::Close => "button-close",
        }),
        key: String::new(),
        weight: if *choice == Choice::Uninstall { Weight::Danger } else { Weight::Plain },
        focused: *choice == state.at,
        enabled: acts::refusal(choice.action(), &state.slug, scene.world, scene.actor).is_none(),
    };
    let buttons: Vec<Button> = choices.iter().map(button).collect();
    for (choice, place) in choices.iter().zip(draw_row(pen, drawn.buttons, &buttons)) {
        if !place.is_empty() {
            scene.layout.place(choice.widget(), place);
        }
    }
}
