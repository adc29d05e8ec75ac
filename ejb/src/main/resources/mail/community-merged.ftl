« ${from} » et « ${into} » ne font plus qu’une communauté
Bonjour,

L’équipe du hub a réuni la communauté « ${from} » à la communauté « ${into} ». Ses membres, ses actualités, ses événements<#if hosted> et ses discussions</#if> sont désormais dans « ${into} », et les anciennes adresses y mènent.

Vous n’avez rien à faire : vous êtes membre de « ${into} ».<#if hosted> Si vous arrivez de « ${from} », la liste des membres de « ${into} » ne vous montre aux autres membres que si vous l’acceptez.</#if>

${link}

Vous recevez ce message parce que vous êtes membre de l’une de ces deux communautés.

Direction interministérielle de la transformation publique
${hub}
