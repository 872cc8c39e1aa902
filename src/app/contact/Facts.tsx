import type { ArticleRecord } from '#domain/article.ts';
import type { Contact } from '#domain/contact.ts';
import { claimInWords, valueInWords } from '../ui/claim-words.ts';
import { MarkLabel } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './contact.module.css';
import type { ToldValue } from './facts.ts';
import { factsOf } from './facts.ts';
import { Telling } from './Telling.tsx';

/** Each fact of the contact with everyone who tells it. */
export function Facts({ contact, articles }: { contact: Contact; articles: readonly ArticleRecord[] }) {
  const { t } = useSpeech();
  return (
    <section>
      <h2>{t('contact.facts')}</h2>
      <dl className={styles.facts}>
        {factsOf(contact).map((fact) => (
          <div key={fact.aspect} className={styles.fact}>
            <dt>
              {t(`terms.aspect.${fact.aspect}`)}
              {contact.divergences.some((one) => one.aspect === fact.aspect) && <MarkLabel mark="differs" />}
            </dt>
            {fact.values.map((told) => (
              <dd key={told.tellings[0]?.claim.id}>
                <FactValue told={told} />
                {told.tellings.map(({ claim, voice, evidence, article }) => (
                  <Telling
                    key={claim.id}
                    chain={voice}
                    evidence={evidence}
                    id={article}
                    article={articles.find((one) => one.id === article)}
                  />
                ))}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function FactValue({ told }: { told: ToldValue }) {
  const speech = useSpeech();
  const claim = told.tellings[0]?.claim;
  if (!claim) return null;
  const value = valueInWords(claim, speech);
  const { text, automatic } = claimInWords(claim, speech);
  return (
    <p className={styles.value}>
      {value ?? text}
      {!value && automatic && <span className={styles.tag}>{speech.t('terms.automatic')}</span>}
    </p>
  );
}
