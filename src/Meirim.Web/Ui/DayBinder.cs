using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Meirim.Web.Ui;

/// <summary>
/// Reads a day as people of these countries write it (30.09.2025) or as machines do (2025-09-30); never month before day.
/// </summary>
public sealed class DayBinder : IModelBinder, IModelBinderProvider
{
    private static readonly string[] Forms = ["d.M.yyyy", "yyyy-MM-dd", "d.M.yyyy.", "yyyy.MM.dd", "d M yyyy"];

    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year >= 1900;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var text = sent.FirstValue;
        var texts = bindingContext.HttpContext.RequestServices.GetRequiredService<Texts>();
        if (string.IsNullOrWhiteSpace(text))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["ui.date-missing"]);
        }
        else if (TryParse(text, out var day)) bindingContext.Result = ModelBindingResult.Success(day);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["ui.date-wrong"]);
        return Task.CompletedTask;
    }
}
