# La boîte de dialogue « Contacter l'équipe commerciale ».

contact-sales-title = Contacter l'équipe commerciale
contact-sales-about = Objet : { $what }.
contact-sales-call = Être rappelé
contact-sales-message = Envoyer un message
contact-sales-number = Votre numéro de téléphone
contact-sales-text = Votre message
contact-sales-note = Simulation : personne en dehors de cette machine n'est prévenu et rien n'est débité.
contact-sales-too-long = Le message est trop long : 250 caractères au plus.
button-call-me = Être rappelé
button-send = Envoyer
action-send = envoyer
