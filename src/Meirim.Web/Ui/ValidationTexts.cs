using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Meirim.Web.Ui;

/// <summary>Attributes on a form's fields say what is wrong in the reader's language: their message is the key of a text.</summary>
internal sealed class ValidationTexts : IValidationMetadataProvider
{
    private static readonly Texts Texts = new();

    public static IStringLocalizer Localizer { get; } = new Keys();

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null) continue;
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => "valid.required",
                StringLengthAttribute or MaxLengthAttribute => "valid.too-long",
                EmailAddressAttribute => "valid.email",
                RangeAttribute => "valid.range",
                CompareAttribute => "valid.compare",
                _ => "valid.wrong",
            };
        }
    }

    private sealed class Keys : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, Texts.Has(name) ? Texts[name] : name, !Texts.Has(name));

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, Texts.Has(name) ? Texts[name, arguments] : name, !Texts.Has(name));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Texts.Keys.Select(k => this[k]);
    }
}
