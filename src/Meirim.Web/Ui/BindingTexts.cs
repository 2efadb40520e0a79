using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Meirim.Web.Ui;

/// <summary>What is said when an answer cannot be read at all: a word where a number belongs.</summary>
internal sealed class BindingTexts(Texts texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["valid.wrong"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["valid.wrong"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["valid.wrong"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["valid.wrong"]);
        messages.SetValueIsInvalidAccessor(_ => texts["valid.wrong"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["valid.number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["valid.number"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["valid.required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["valid.required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["valid.required"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["valid.required"]);
    }
}
